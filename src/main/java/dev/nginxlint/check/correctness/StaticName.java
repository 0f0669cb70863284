package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** A DNS name that nginx looks up when it starts, and never again. */
record StaticName() implements Check {
  private static final List<String> LOCAL =
      List.of("localhost", "local", "internal", "lan", "home", "svc", "test", "invalid", "example");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().isEmpty()) {
      return List.of();
    }
    Parameter address = placement.directive().parameters().get(0);
    for (Parameter parameter : placement.directive().parameters()) {
      if (parameter.value().equals("resolve")) {
        return List.of();
      }
    }
    String host = Upstreams.host(address.value());
    return isPublicName(host) && Upstreams.of(scene).named(host).isEmpty()
        ? List.of(Match.at(address.span()).value("host", host))
        : List.of();
  }

  /** Names of a local network are given to what answers to them; only a dot tells others. */
  private static boolean isPublicName(String host) {
    int dot = host.lastIndexOf('.');
    if (dot <= 0 || dot == host.length() - 1) {
      return false;
    }
    String last = host.substring(dot + 1);
    // A name in another alphabet has digits in its ASCII form.
    boolean encoded = last.startsWith("xn--");
    for (int i = 0; i < last.length() && !encoded; i++) {
      if (last.charAt(i) >= '0' && last.charAt(i) <= '9') {
        return false;
      }
    }
    return !LOCAL.contains(last);
  }

  @Override
  public List<String> values() {
    return List.of("host");
  }
}
