/** Words, directives, include; the only package that knows the grammar. */
@NullMarked
package dev.nginxlint.syntax;

import org.jspecify.annotations.NullMarked;
