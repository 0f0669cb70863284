/** Regular expressions as nginx uses them: PCRE2 patterns over bytes. */
@NullMarked
package dev.nginxlint.regex;

import org.jspecify.annotations.NullMarked;
