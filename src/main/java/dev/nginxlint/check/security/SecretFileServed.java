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

/** A file of passwords or keys that lies below a document root, and is sent to who asks for it. */
record SecretFileServed() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().isEmpty()) {
      return List.of();
    }
    String file = placement.directive().parameter(1);
    if (!file.startsWith("/") || file.indexOf('$') >= 0) {
      return List.of();
    }
    for (Placement root : scene.directives("root")) {
      String folder = root.directive().parameters().isEmpty() ? "$" : root.directive().parameter(1);
      String start = folder.endsWith("/") ? folder : folder + "/";
      Optional<Server> server =
          root.context().nearest("server").isPresent()
              ? scene.probe().server(root.context())
              : Optional.empty();
      if (!file.startsWith(start) || server.isEmpty()) {
        continue;
      }
      String path = Visit.escape(file.substring(start.length() - 1));
      Optional<Resolution> resolution =
          scene.probe().follow(server.get(), Visit.to(server.get(), path), true);
      if (resolution.isPresent()
          && resolution.get().outcome() instanceof Outcome.File sent
          && sent.path().equals(file)) {
        String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
        return List.of(
            Match.at(placement.directive().parameters().get(0).span())
                .value("file", file)
                .value("path", path)
                .related("root", root.directive().head())
                .evidence(new Evidence(line, file)));
      }
    }
    return List.of();
  }

  @Override
  public List<String> values() {
    return List.of("file", "path");
  }

  @Override
  public List<String> places() {
    return List.of("root");
  }
}
