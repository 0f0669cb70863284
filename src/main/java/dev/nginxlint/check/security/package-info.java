/** What lets others in, or tells them more than they should know. */
@NullMarked
package dev.nginxlint.check.security;

import org.jspecify.annotations.NullMarked;
