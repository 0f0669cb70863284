/** Rules: looking for mistakes that nginx accepts. */
@NullMarked
package dev.nginxlint.lint;

import org.jspecify.annotations.NullMarked;
