package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/** A server that would send /.git/config, if it lies beside the files. */
record DotfilesServed() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!placement.directive().is("server") || scene.inForce(inside(placement), "root").isEmpty()) {
      return List.of();
    }
    Optional<Server> server = scene.probe().server(inside(placement).context());
    if (server.isEmpty()) {
      return List.of();
    }
    String[] paths = {"/.git/config", "/.env"};
    for (String path : paths) {
      Optional<Resolution> resolution =
          scene.probe().follow(server.get(), Visit.to(server.get(), path), true);
      if (resolution.isEmpty()) {
        return List.of();
      }
      if (resolution.get().outcome() instanceof Outcome.File file
          && file.status() == 200
          && file.path().endsWith(path)) {
        String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
        Match match =
            Match.at(placement.directive().name().span(), guards(placement) ? "other" : "none")
                .value("path", path)
                .value("file", file.path())
                .evidence(new Evidence(line, file.path()));
        return List.of(match);
      }
    }
    return List.of();
  }

  /** Says whether some hidden files are refused, so that others were forgotten. */
  private static boolean guards(Placement server) {
    for (dev.nginxlint.syntax.Directive child : server.directive().children()) {
      if (child.is("location") && !child.parameters().isEmpty()) {
        String uri = child.parameter(child.parameters().size());
        if (uri.contains("\\.ht") || uri.contains("\\.(ht") || uri.contains("/.ht")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Placement inside(Placement server) {
    return new Placement(server.directive(), server.context().inside(server.directive()));
  }

  @Override
  public List<String> values() {
    return List.of("path", "file");
  }

  @Override
  public List<String> cases() {
    return List.of("other", "none");
  }
}
