package dev.nginxlint.resolve;

import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/**
 * One thing nginx did.
 *
 * @param because the directive that made nginx do it; empty for nginx's defaults
 * @param uri the normalized uri after the step
 */
public record Step(Phase phase, String text, Optional<Directive> because, String uri) {}
