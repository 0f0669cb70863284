/** Configuration text and places in it. */
@NullMarked
package dev.nginxlint.source;

import org.jspecify.annotations.NullMarked;
