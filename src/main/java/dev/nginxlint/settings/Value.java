package dev.nginxlint.settings;

/**
 * Something set, and where: {@code .nginx-lint.yaml:3}.
 *
 * @param text one byte a character
 */
public record Value(String text, String place) {}
