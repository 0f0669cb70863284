package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;

/**
 * {@code allow} or {@code deny}.
 *
 * @param who {@code all}, an address, a network, or {@code unix:}
 */
public record AccessRule(Directive directive, boolean allow, String who) {}
