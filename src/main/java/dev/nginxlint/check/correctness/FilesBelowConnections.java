package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** Fewer files that a worker process may open than connections it may have: each takes one. */
record FilesBelowConnections() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<Placement> connections = scene.directives("worker_connections");
    if (connections.isEmpty()
        || connections.get(0).directive().parameters().isEmpty()
        || placement.directive().parameters().isEmpty()) {
      return List.of();
    }
    long files = number(placement.directive().parameter(1));
    long wanted = number(connections.get(0).directive().parameter(1));
    return files > 0 && files < wanted
        ? List.of(
            Match.at(placement.directive().head())
                .value("connections", Long.toString(wanted))
                .related("connections", connections.get(0).directive().head()))
        : List.of();
  }

  private static long number(String text) {
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 12) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  @Override
  public List<String> values() {
    return List.of("connections");
  }

  @Override
  public List<String> places() {
    return List.of("connections");
  }
}
