package dev.nginxlint.resolve;

import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/**
 * Which blocks gave the answer, and for which uri: told by nginx in a header that each server and
 * location adds, and by us in a {@link Resolution}.
 *
 * @param blocks the lines of the server and the location; 0 where no location matched
 */
record Seen(String blocks, String uri) {
  private static final String HEADER = "X-Seen";

  /** Returns the directive that adds the header. */
  static String directive(int server, int location) {
    return "add_header " + HEADER + " \"" + server + "," + location + " $uri?$args\" always;";
  }

  /** Finds it in the answer of nginx; there is none before the headers are read. */
  static Optional<Seen> in(String reply) {
    int start = reply.indexOf("\r\n" + HEADER + ": ");
    if (start < 0 || start > reply.indexOf("\r\n\r\n")) {
      return Optional.empty();
    }
    start += HEADER.length() + 4;
    String value = reply.substring(start, reply.indexOf("\r\n", start));
    int space = value.indexOf(' ');
    return Optional.of(new Seen(value.substring(0, space), value.substring(space + 1)));
  }

  static Seen of(Resolution resolution) {
    int server = line(resolution.server().map(found -> found.directive()));
    int location = line(resolution.location().map(found -> found.directive()));
    return new Seen(server + "," + location, resolution.uri() + "?" + resolution.args());
  }

  private static int line(Optional<Directive> directive) {
    return directive.isPresent() ? directive.get().span().line() : 0;
  }
}
