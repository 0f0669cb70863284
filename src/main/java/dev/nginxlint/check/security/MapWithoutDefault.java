package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** A map without default that names the server requests are passed to. */
record MapWithoutDefault() implements Check {
  private static final String[] PASSES = {
    "proxy_pass", "grpc_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass"
  };

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive map = placement.directive();
    int count = map.parameters().size();
    if (count == 0 || count > 2) {
      return List.of();
    }
    for (Directive line : map.children()) {
      if (line.is("default")
          || line.is("include")
          || line.name().value().isEmpty()
          || line.is("~.*")
          || line.is("~^")
          || line.is("~.")
          || line.is("0.0.0.0/0")) {
        return List.of();
      }
    }
    String variable = Ascii.lowerCase(map.parameter(count)).replace("$", "");
    for (String pass : PASSES) {
      for (Placement use : scene.directives(pass)) {
        if (!use.directive().parameters().isEmpty() && isHost(use.directive(), variable)) {
          return List.of(
              Match.at(map.head())
                  .value("variable", "$" + variable)
                  .value("use", use.directive().head().text())
                  .related("use", use.directive().head()));
        }
      }
    }
    return List.of();
  }

  /** Says whether the whole host is the value of a variable. */
  private static boolean isHost(Directive pass, String variable) {
    String target = pass.parameter(1);
    int scheme = target.indexOf("://");
    Optional<ComplexValue> value =
        ComplexValue.parse(scheme < 0 ? target : target.substring(scheme + 3)).value();
    if (value.isEmpty() || value.get().parts().isEmpty()) {
      return false;
    }
    boolean first =
        value.get().parts().get(0) instanceof ComplexValue.Variable named
            && named.name().equals(variable);
    return first
        && (value.get().parts().size() == 1
            || !(value.get().parts().get(1) instanceof ComplexValue.Literal next)
            || next.text().startsWith("/")
            || next.text().startsWith(":"));
  }

  @Override
  public List<String> values() {
    return List.of("variable", "use");
  }

  @Override
  public List<String> places() {
    return List.of("use");
  }
}
