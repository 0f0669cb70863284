/** How a configuration is written: nothing that changes what it means. */
@NullMarked
package dev.nginxlint.check.style;

import org.jspecify.annotations.NullMarked;
