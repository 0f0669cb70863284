/** What a parameter means to nginx: sizes, times, addresses, variables. */
@NullMarked
package dev.nginxlint.value;

import org.jspecify.annotations.NullMarked;
