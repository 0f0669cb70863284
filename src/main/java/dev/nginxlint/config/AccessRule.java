package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;

/** {@code allow} or {@code deny}. */
public record AccessRule(Directive directive, boolean allow, Network network) {}
