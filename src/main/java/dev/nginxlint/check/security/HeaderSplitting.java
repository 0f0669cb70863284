package dev.nginxlint.check.security;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.ConditionReader;
import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.taint.Taint;
import dev.nginxlint.taint.Taints;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/**
 * A header or a request line with a variable that can hold a newline: what stands in an answer or a
 * request behind it is written by the client. Only a decoded URI and a decoded user name hold one.
 */
record HeaderSplitting() implements Check {
  private static final String INJECTED = "x\nSet-Cookie: a=1";

  /** What ends a request, where a group lets no letters through. */
  private static final String END = "\n\n";

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    int position = position(directive);
    if (position == 0 || directive.parameter(position).indexOf('$') < 0) {
      return List.of();
    }
    Optional<Taint> taint = newline(scene, placement, directive.parameter(position));
    if (taint.isEmpty()) {
      return List.of();
    }
    boolean user = taint.get().from().equals("$remote_user");
    if (user && Restrictions.of(scene, placement).password()) {
      return List.of();
    }
    Match match =
        Match.at(directive.parameters().get(position - 1).span(), wording(directive, user))
            .value("from", taint.get().from())
            .value(
                "raw", directive.is("return") ? "$request_uri" : "a variable that is not decoded");
    if (user) {
      return List.of(match);
    }
    List<Match> proven = proven(scene, placement, match, INJECTED);
    return proven.isEmpty() && directive.is("proxy_pass")
        ? proven(scene, placement, match, END)
        : proven;
  }

  private static String wording(Directive directive, boolean user) {
    return switch (directive.name().value()) {
      case "proxy_pass" -> "request-line";
      case "proxy_set_header", "grpc_set_header" -> user ? "user" : "request";
      default -> user ? "user" : "answer";
    };
  }

  /** Returns which parameter becomes a header; 0 for none. */
  private static int position(Directive directive) {
    int count = directive.parameters().size();
    return switch (directive.name().value()) {
      case "return" ->
          count == 1 && directive.parameter(1).contains("://")
              ? 1
              : count == 2 && isRedirect(directive.parameter(1)) ? 2 : 0;
      case "rewrite" -> count >= 2 && redirects(directive, count) ? 2 : 0;
      case "proxy_pass" -> count == 1 ? 1 : 0;
      default -> count >= 2 ? 2 : 0;
    };
  }

  private static boolean isRedirect(String code) {
    return switch (code) {
      case "301", "302", "303", "307", "308" -> true;
      default -> false;
    };
  }

  private static boolean redirects(Directive rewrite, int count) {
    String target = rewrite.parameter(2);
    String flag = count > 2 ? rewrite.parameter(3) : "";
    return flag.equals("redirect")
        || flag.equals("permanent")
        || target.startsWith("http://")
        || target.startsWith("https://")
        || target.startsWith("$scheme");
  }

  private static Optional<Taint> newline(Scene scene, Placement placement, String text) {
    Optional<ComplexValue> value = ComplexValue.parse(text).value();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean rewrite = placement.directive().is("rewrite");
    Taints taints = Taints.of(scene);
    for (ComplexValue.Part part : value.get().parts()) {
      // ngx_http_script_copy_capture_code() escapes what a rewrite captured.
      if (part instanceof ComplexValue.Literal
          || (rewrite && part instanceof ComplexValue.Capture)
          || (part instanceof ComplexValue.Variable variable
              && !isDecoded(variable.name())
              && !taints.isDefined(variable.name()))) {
        continue;
      }
      Taint taint = taints.of(part, placement);
      if (taint.from().startsWith("$")
          && isDecoded(taint.from().substring(1))
          && taint.canHold('\n')) {
        return Optional.of(taint);
      }
    }
    return Optional.empty();
  }

  private static boolean isDecoded(String variable) {
    return switch (variable) {
      case "uri", "document_uri", "remote_user" -> true;
      default -> false;
    };
  }

  /** Sends a request with a newline, to see that it gets there. */
  private static List<Match> proven(
      Scene scene, Placement placement, Match match, String injected) {
    String path = Paths.to(placement, injected);
    if (placement.directive().is("rewrite")) {
      path = Paths.matching(placement.directive().parameter(1), path, injected);
    }
    if (path.isEmpty() || looksForFile(placement)) {
      return List.of();
    }
    if (placement.context().is("http") || scene.probe().server(placement.context()).isEmpty()) {
      // For all servers, or for one that is not seen.
      return List.of(match);
    }
    Optional<Resolution> resolution = scene.probe().follow(placement, Visit.escape(path), true);
    if (resolution.isEmpty()) {
      return List.of();
    }
    Optional<Outcome> outcome = Probe.passed(resolution.get().outcome());
    if (outcome.isEmpty()) {
      return placement.context().is("if") ? List.of(match) : List.of();
    }
    boolean arrives =
        outcome.get() instanceof Outcome.Redirect redirect
            ? holdsInjected(redirect.location(), injected)
            : outcome.get() instanceof Outcome.Proxy proxy
                && holdsInjected(proxy.upstream().uri(), injected);
    boolean header = !isAnswer(placement.directive());
    if (header && Paths.endsAround(resolution.get(), placement)) {
      arrives = holdsInjected(resolution.get().uri(), injected);
    }
    if (!arrives) {
      // What stands in an "if" may need more than this request.
      return placement.context().is("if") && !endsBefore(outcome.get())
          ? List.of(match)
          : List.of();
    }
    String line = new Probe.Answer(resolution.get().request(), Optional.empty()).line();
    String becomes = Outcomes.words(outcome.get());
    return List.of(match.evidence(new Evidence(line, becomes)));
  }

  /** Says whether it happens only for paths of files that are there. */
  private static boolean looksForFile(Placement placement) {
    Optional<Directive> block = placement.context().directive();
    return block.isPresent()
        && block.get().is("if")
        && ConditionReader.read(block.get()).orElse(null) instanceof Condition.File file
        && !file.negated();
  }

  private static boolean endsBefore(Outcome outcome) {
    return outcome instanceof Outcome.Response || outcome instanceof Outcome.Redirect;
  }

  private static boolean isAnswer(Directive directive) {
    return directive.is("return") || directive.is("rewrite") || directive.is("proxy_pass");
  }

  private static boolean holdsInjected(String text, String injected) {
    return text.indexOf('\n') >= 0
        && (injected.equals(END)
            ? text.contains(END)
            : Ascii.lowerCase(text).contains("set-cookie"));
  }

  @Override
  public List<String> values() {
    return List.of("from", "raw");
  }

  @Override
  public List<String> cases() {
    return List.of("answer", "request", "request-line", "user");
  }
}
