/** Words, directives, include; the only package that knows ANTLR. */
@NullMarked
package dev.nginxlint.syntax;

import org.jspecify.annotations.NullMarked;
