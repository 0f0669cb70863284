package dev.nginxlint.config;

import dev.nginxlint.value.ComplexValue;

/**
 * What an upstream is told by name: {@code fastcgi_param}, {@code proxy_set_header}.
 *
 * @param ifNotEmpty whether it is left out where its value is empty
 */
public record PassedParam(String name, ComplexValue value, boolean ifNotEmpty) {}
