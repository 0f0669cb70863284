package dev.nginxlint.check.security;

import dev.nginxlint.config.Server;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.taint.Taint;
import dev.nginxlint.taint.Taints;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/** A server that requests are passed to, of whose name the client writes a part. */
record Ssrf() implements Check {
  private static final String INSIDE = "127.0.0.1";

  /** What ends a host. */
  private static final ByteSet END = ByteSet.anyOf("/?");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String target = placement.directive().parameter(1);
    if (target.indexOf('$') < 0) {
      return List.of();
    }
    Optional<LocationBlock> location = LocationBlock.around(placement);
    if (location.isPresent() && location.get().has("internal")) {
      return List.of();
    }
    Taints taints = Taints.of(scene);
    List<Taints.Placed> parts = taints.parts(target, placement);
    boolean url = placement.directive().is("proxy_pass") || placement.directive().is("grpc_pass");
    int first = url ? afterScheme(parts) : 0;
    Optional<Taint> scheme = wholeAddress(taints, parts, first - 1);
    if (scheme.isPresent()) {
      return List.of(match(scene, placement, scheme.get(), true));
    }
    String before = first > 0 || !url ? rest(parts, first) : "";
    if (endsHost(before)) {
      return List.of();
    }
    int start = first;
    for (int i = first; i < parts.size(); i++) {
      if (parts.get(i).part() instanceof ComplexValue.Literal literal) {
        if (endsHost(literal.text())) {
          return List.of();
        }
        continue;
      }
      if (parts.get(i).part() instanceof ComplexValue.Variable name
          && name.name().equals("is_args")) {
        return List.of();
      }
      Taint taint = taints.of(parts.get(i).part(), parts.get(i).at());
      boolean ends = taint.startsOnlyWith(END);
      if (!taint.known() || (ends && !taints.maybeEmpty(parts.get(i).part()))) {
        return List.of();
      }
      if (ends) {
        start = i == start ? i + 1 : start;
        continue;
      }
      if (taint.isFree() && choosesHost(taint, parts, i)) {
        return List.of(match(scene, placement, taint, i == start && before.isEmpty()));
      }
    }
    return List.of();
  }

  private static Match match(Scene scene, Placement placement, Taint taint, boolean whole) {
    boolean host = taint.from().equals("$host") || taint.from().equals("$http_host");
    String wording =
        host
            ? "host"
            : Restrictions.of(scene, placement).any() ? "limited" : whole ? "any" : "part";
    Match match =
        Match.at(placement.directive().parameters().get(0).span(), wording)
            .value("from", taint.from());
    Optional<Evidence> evidence = evidence(scene, placement, taint.from());
    return evidence.isPresent() ? match.evidence(evidence.get()) : match;
  }

  /** Asks for a server with an argument or a Host, and sees whether the request goes there. */
  private static Optional<Evidence> evidence(Scene scene, Placement placement, String from) {
    String path = Paths.to(placement, "x");
    Optional<Server> server = scene.probe().server(placement.context());
    if (path.isEmpty() || server.isEmpty()) {
      return Optional.empty();
    }
    Request request;
    if (from.startsWith("$arg_")) {
      String target = Visit.escape(path) + "?" + from.substring(5) + "=" + INSIDE + ":3000";
      request = Visit.to(server.get(), target);
    } else if (from.equals("$host")) {
      request = Request.get(INSIDE, Visit.escape(path));
    } else {
      return Optional.empty();
    }
    Optional<Resolution> resolution = scene.probe().follow(server.get(), request, true);
    return resolution.isPresent()
            && resolution.get().outcome() instanceof Outcome.Proxy proxy
            && proxy.upstream().server().startsWith(INSIDE)
        ? Optional.of(
            new Evidence(new Probe.Answer(request, Optional.empty()).line(), Outcomes.words(proxy)))
        : Optional.empty();
  }

  /** Returns the part that the host starts with, past one that ends a scheme; 0 for no scheme. */
  private static int afterScheme(List<Taints.Placed> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).part() instanceof ComplexValue.Literal literal
          && literal.text().contains("://")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns what a literal holds of the host, after its scheme. */
  private static String rest(List<Taints.Placed> parts, int first) {
    if (first == 0 || !(parts.get(first - 1).part() instanceof ComplexValue.Literal literal)) {
      return "";
    }
    return literal.text().substring(literal.text().indexOf("://") + 3);
  }

  /** Returns what stands for the scheme, where a client can write an address with a "?" there. */
  private static Optional<Taint> wholeAddress(
      Taints taints, List<Taints.Placed> parts, int scheme) {
    for (int i = 0; i < scheme; i++) {
      if (parts.get(i).part() instanceof ComplexValue.Literal) {
        continue;
      }
      Taint taint = taints.of(parts.get(i).part(), parts.get(i).at());
      if (taint.isFree() && taint.canHold(':') && taint.canHold('/')) {
        return Optional.of(taint);
      }
    }
    return Optional.empty();
  }

  private static boolean endsHost(String text) {
    // What follows a port can only be wrong, or a URI.
    return text.indexOf('/') >= 0 || text.indexOf('?') >= 0 || text.indexOf(':') >= 0;
  }

  /** Says whether the part makes the host another one, whatever is written behind it. */
  private static boolean choosesHost(Taint taint, List<Taints.Placed> parts, int at) {
    if (taint.canHold('/') || taint.canHold('?')) {
      return true;
    }
    if (!taint.canHold('.')) {
      return false;
    }
    for (int i = at + 1; i < parts.size(); i++) {
      if (!(parts.get(i).part() instanceof ComplexValue.Literal literal)) {
        continue;
      }
      String text = literal.text();
      return text.startsWith("/") || text.startsWith("?") || text.startsWith(":");
    }
    return true;
  }

  @Override
  public List<String> values() {
    return List.of("from");
  }

  @Override
  public List<String> cases() {
    return List.of("any", "part", "limited", "host");
  }
}
