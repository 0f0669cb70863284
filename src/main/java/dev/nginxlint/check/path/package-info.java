/** What becomes of a path: alias, root, proxy_pass, try_files, rewrite, locations. */
@NullMarked
package dev.nginxlint.check.path;

import org.jspecify.annotations.NullMarked;
