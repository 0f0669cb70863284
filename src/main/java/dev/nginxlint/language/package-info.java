/**
 * Sets of byte strings: which subjects a pattern matches, and whether all of them are matched by
 * others too.
 */
@NullMarked
package dev.nginxlint.language;

import org.jspecify.annotations.NullMarked;
