package dev.nginxlint.resolve;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.Server;
import java.util.List;
import java.util.Optional;

/**
 * A request, the way it took, and how it ended.
 *
 * @param server the server whose configuration ends the request; empty where none was reached
 * @param location the location likewise; empty where none matched
 * @param uri the normalized uri at the end
 * @param args the query at the end
 */
public record Resolution(
    Request request,
    Outcome outcome,
    Optional<Server> server,
    Optional<Location> location,
    String uri,
    String args,
    List<Step> steps) {

  public Resolution {
    steps = List.copyOf(steps);
  }
}
