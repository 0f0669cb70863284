package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import java.util.Set;

/**
 * {@code limit_except}.
 *
 * @param methods those that stay in the location
 * @param config what is in effect for all others
 */
public record LimitExcept(Directive directive, Set<String> methods, LocationConfig config) {

  public LimitExcept {
    methods = Set.copyOf(methods);
  }
}
