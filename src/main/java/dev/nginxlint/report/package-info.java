/** Findings and resolutions as text and JSON. */
@NullMarked
package dev.nginxlint.report;

import org.jspecify.annotations.NullMarked;
