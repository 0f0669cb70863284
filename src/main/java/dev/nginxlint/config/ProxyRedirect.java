package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/**
 * One way to rewrite an upstream's Location.
 *
 * @param directive {@code proxy_redirect}, or the {@code proxy_pass} that implies it
 * @param pattern what it starts with, or the text of the regular expression
 * @param regex what it matches, where that is asked
 * @param replacement what stands in its place then
 */
public record ProxyRedirect(
    Directive directive,
    ComplexValue pattern,
    Optional<Compilation> regex,
    ComplexValue replacement) {}
