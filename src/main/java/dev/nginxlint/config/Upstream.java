package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import java.util.List;

/**
 * A group of servers: {@code upstream}.
 *
 * @param addresses its servers as host and port, those marked "down" left out
 */
public record Upstream(Directive directive, String name, List<String> addresses) {

  public Upstream {
    addresses = List.copyOf(addresses);
  }
}
