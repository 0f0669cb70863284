/** One request, followed through the phases. */
@NullMarked
package dev.nginxlint.resolve;

import org.jspecify.annotations.NullMarked;
