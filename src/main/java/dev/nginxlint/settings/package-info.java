/** What a settings file says of rules and files. */
@NullMarked
package dev.nginxlint.settings;

import org.jspecify.annotations.NullMarked;
