/**
 * Mends what rules found: edits of bytes, each proven before it is kept.
 *
 * <p>A {@link dev.nginxlint.fix.Fixer} makes the edits of findings that do not overlap, reads the
 * result, lints it and sends it the requests of {@link dev.nginxlint.fix.Requests}. What makes
 * anything worse is taken back.
 */
@NullMarked
package dev.nginxlint.fix;

import org.jspecify.annotations.NullMarked;
