package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.syntax.Configuration;
import java.util.List;

/**
 * A configuration and what was found in it.
 *
 * @param findings all of them, wanted or not
 */
record Linted(Configuration configuration, Demands demands, List<Finding> findings) {}
