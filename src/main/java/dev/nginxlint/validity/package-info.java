/** What nginx refuses when it reads a configuration, in its words and its order. */
@NullMarked
package dev.nginxlint.validity;

import org.jspecify.annotations.NullMarked;
