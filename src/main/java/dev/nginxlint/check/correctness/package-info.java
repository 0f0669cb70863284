/** What nginx accepts and nobody means: what is lost, skipped or never used. */
@NullMarked
package dev.nginxlint.check.correctness;

import org.jspecify.annotations.NullMarked;
