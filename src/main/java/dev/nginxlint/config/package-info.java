/** What the directives mean: servers, locations, inheritance. */
@NullMarked
package dev.nginxlint.config;

import org.jspecify.annotations.NullMarked;
