package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A last parameter {@code @name} that no location of the server has. */
record MissingNamedLocation() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Parameter> parameters = placement.directive().parameters();
    Parameter last = parameters.get(parameters.size() - 1);
    if (!last.value().startsWith("@") || last.value().indexOf('$') >= 0) {
      return List.of();
    }
    Optional<Context> server = Complete.server(scene, placement);
    if (server.isEmpty() || Siblings.in(server.get(), scene).named(last.value()).isPresent()) {
      return List.of();
    }
    boolean tries = placement.directive().is("try_files");
    Optional<String> asked = tries ? Followed.missing(placement) : Optional.empty();
    Match match =
        Match.at(last.span(), tries ? "try_files" : "error_page").value("name", last.value());
    return List.of(
        asked.isPresent() ? Proof.add(match, scene, placement, asked.get(), false) : match);
  }

  @Override
  public List<String> values() {
    return List.of("name");
  }

  @Override
  public List<String> cases() {
    return List.of("try_files", "error_page");
  }
}
