/**
 * Regular expressions as nginx uses them: PCRE2 patterns over bytes, run by {@code
 * java.util.regex}.
 */
@NullMarked
package dev.nginxlint.regex;

import org.jspecify.annotations.NullMarked;
