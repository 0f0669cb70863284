package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;

/**
 * One code of an {@code error_page}.
 *
 * @param status the error it is for
 * @param overwrite the status to answer with; 0 for that of the page, -1 for the error's own
 * @param target a uri, {@code @name}, or a URL to redirect to
 */
public record ErrorPage(Directive directive, int status, int overwrite, ComplexValue target) {}
