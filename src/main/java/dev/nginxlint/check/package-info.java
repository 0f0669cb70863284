/** The checks that are written in Java, a package for each category of rules. */
@NullMarked
package dev.nginxlint.check;

import org.jspecify.annotations.NullMarked;
