package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Listen;
import dev.nginxlint.value.ListenAddress;
import dev.nginxlint.value.ServerName;
import java.util.List;

/**
 * One virtual server.
 *
 * @param names those of {@code server_name}; one empty name where there is none
 * @param mergeSlashes whether requests lose doubled slashes, where this is the default server
 * @param underscoresInHeaders whether headers with "_" in their names are seen
 * @param headerBuffers how long the lines of requests may be, where this is the default server
 * @param config what is in effect where no location matches
 * @param inside its locations
 */
public record Server(
    Directive directive,
    List<Binding> bindings,
    List<ServerName> names,
    boolean mergeSlashes,
    boolean underscoresInHeaders,
    HeaderBuffers headerBuffers,
    LocationConfig config,
    Lazy<Locations> inside) {

  public Server {
    bindings = List.copyOf(bindings);
    names = List.copyOf(names);
  }

  /** A {@code listen}, written or not, and the address it comes to. */
  public record Binding(ListenAddress address, Listen listen) {}

  /** Returns the locations in it. */
  public Locations locations() {
    return inside.get();
  }

  /** Returns what {@code $server_name} is: the first name. */
  public String name() {
    return names.get(0).shown();
  }
}
