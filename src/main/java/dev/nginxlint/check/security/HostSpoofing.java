package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.taint.Hosts;
import dev.nginxlint.taint.Taint;
import dev.nginxlint.taint.Taints;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** A host that upstreams are told, and that the server around did not check. */
record HostSpoofing() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.parameters().size() < 2 || !isHost(directive)) {
      return List.of();
    }
    String value = Ascii.lowerCase(directive.parameter(2)).replace("{", "").replace("}", "");
    String wording =
        value.equals("$http_host") || value.startsWith("$http_host:")
            ? restricts(scene, placement) ? "bypass" : "unchecked"
            : isWritten(value) ? "other" : "";
    if (!wording.isEmpty()) {
      return List.of(Match.at(directive.parameters().get(1).span(), wording).value("from", value));
    }
    if (!mayComeFrom(scene, directive.parameter(2))) {
      return List.of();
    }
    Taint taint = Taints.of(scene).of(directive.parameter(2), placement);
    String from = Ascii.lowerCase(taint.from());
    return taint.isFree() && isWritten(from)
        ? List.of(
            Match.at(directive.parameters().get(1).span(), "through").value("from", taint.from()))
        : List.of();
  }

  /** Says whether anything in a text may come from what the client writes. */
  private static boolean mayComeFrom(Scene scene, String text) {
    Optional<ComplexValue> value =
        text.indexOf('$') < 0 ? Optional.empty() : ComplexValue.parse(text).value();
    if (value.isPresent()) {
      for (ComplexValue.Part part : value.get().parts()) {
        if (part instanceof ComplexValue.Capture
            || (part instanceof ComplexValue.Variable variable
                && (isWritten("$" + variable.name())
                    || Taints.of(scene).isDefined(variable.name())))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isHost(Directive directive) {
    String name = directive.parameter(1);
    return directive.name().value().endsWith("_set_header")
        ? Ascii.same(name, "host")
        : Ascii.same(name, "http_host") || Ascii.same(name, "server_name");
  }

  private static boolean isWritten(String value) {
    return value.startsWith("$arg_")
        || value.startsWith("$cookie_")
        || value.startsWith("$http_x_forwarded_host");
  }

  /** Says whether only requests with the names of the server are meant to reach it. */
  private static boolean restricts(Scene scene, Placement placement) {
    if (!scene.isWhole()) {
      return false;
    }
    Optional<Server> server =
        placement.context().nearest("server").isPresent()
            ? scene.probe().server(placement.context())
            : Optional.empty();
    return server.isPresent() && !Hosts.takesAnyHost(scene, server.get());
  }

  @Override
  public List<String> values() {
    return List.of("from");
  }

  @Override
  public List<String> cases() {
    return List.of("bypass", "unchecked", "other", "through");
  }
}
