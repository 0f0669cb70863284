package dev.nginxlint.resolve;

import dev.nginxlint.config.Upstream;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/**
 * Where a request is passed.
 *
 * @param server the group of servers, or the host and port, as named in the configuration
 * @param addresses where its servers are
 * @param group the group of servers, where it is one
 * @param status what nginx answers where there is nowhere to pass it; 0 where there is
 * @param reason why there is nowhere
 */
record Target(
    String server, List<String> addresses, Optional<Upstream> group, int status, String reason) {

  /** Names the servers, where the configuration does not where it passes to them. */
  void tell(RequestState r) {
    if (!addresses.isEmpty() && !addresses.contains(server)) {
      Optional<Directive> cause =
          group.isPresent() ? Optional.of(group.get().directive()) : Optional.empty();
      Words.Listed listed = new Words.Listed(addresses);
      r.step(Phase.CONTENT, cause, "upstream ", server, " is ", listed);
    }
  }

  static Target failed(int status, String reason) {
    return new Target("", List.of(), Optional.empty(), status, reason);
  }
}
