/** Commands: options in, exit status out. */
@NullMarked
package dev.nginxlint.cli;

import org.jspecify.annotations.NullMarked;
