package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;

/**
 * What nginx refuses while it reads words.
 *
 * @param order when nginx meets it, on the scale of {@link Directive#order}
 */
public record Problem(Finding finding, int order) {}
