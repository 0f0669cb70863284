package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * An upgrade that the client chooses: with {@code Upgrade: h2c} it gets a connection to the
 * upstream whose requests nginx does not see.
 */
record H2cSmuggling() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!isHeader(placement.directive(), "upgrade")
        || !isVariable(placement.directive().parameter(2), "$http_upgrade")) {
      return List.of();
    }
    for (Directive other : Surroundings.in(placement.context(), scene.configuration())) {
      if (!isHeader(other, "connection")) {
        continue;
      }
      boolean restricted = refusesSome(placement);
      String value = Ascii.lowerCase(other.parameter(2));
      if (isVariable(value, "$http_connection")) {
        return List.of(match(placement, other, restricted ? "restricted" : "passed"));
      }
      Optional<LocationBlock> location = LocationBlock.around(placement);
      boolean everything = location.isEmpty() || location.get().uri().equals("/");
      return value.equals("upgrade") && everything && restricted
          ? List.of(match(placement, other, "always"))
          : List.of();
    }
    return List.of();
  }

  private static Match match(Placement placement, Directive connection, String wording) {
    return Match.at(placement.directive().head(), wording).related("connection", connection.head());
  }

  private static boolean isHeader(Directive directive, String header) {
    return directive.is("proxy_set_header")
        && directive.parameters().size() == 2
        && Ascii.same(directive.parameter(1), header);
  }

  private static boolean isVariable(String text, String variable) {
    return Ascii.lowerCase(text).replace("{", "").replace("}", "").equals(variable);
  }

  /**
   * Says whether some location of the server refuses requests, which such a connection would not.
   */
  private static boolean refusesSome(Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    if (server.isEmpty() || server.get().directive().isEmpty()) {
      return false;
    }
    for (Directive child : server.get().directive().get().children()) {
      if (child.is("location") && refuses(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean refuses(Directive location) {
    for (Directive child : location.children()) {
      boolean code =
          child.is("return")
              && !child.parameters().isEmpty()
              && (child.parameter(1).equals("403")
                  || child.parameter(1).equals("404")
                  || child.parameter(1).equals("444"));
      if (code || child.is("deny") || child.is("auth_request") || child.is("auth_basic")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> places() {
    return List.of("connection");
  }

  @Override
  public List<String> cases() {
    return List.of("restricted", "passed", "always");
  }
}
