/** What we tell the user, and how it could be mended. */
@NullMarked
package dev.nginxlint.finding;

import org.jspecify.annotations.NullMarked;
