/** The real nginx as a judge: its verdict on a configuration beside ours. */
@NullMarked
package dev.nginxlint.nginx;

import org.jspecify.annotations.NullMarked;
