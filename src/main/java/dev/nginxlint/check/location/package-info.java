/** Which location, server or page a request comes to, and what none comes to. */
@NullMarked
package dev.nginxlint.check.location;

import org.jspecify.annotations.NullMarked;
