package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.LocationMatch;

/**
 * One location.
 *
 * @param config what is in effect in it
 * @param autoRedirect whether its name without the slash is answered 301
 * @param nested the locations in it
 */
public record Location(
    Directive directive,
    LocationMatch match,
    LocationConfig config,
    boolean autoRedirect,
    Locations nested) {}
