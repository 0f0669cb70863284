package dev.nginxlint.check.path;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/**
 * The two parameters of {@code proxy_redirect}, of which only one ends with a slash: what follows
 * the one in an upstream's Location is put right after the other.
 */
record RewrittenRedirect() implements Check {
  private static final List<String> WHOLE =
      List.of("$host", "$http_host", "$server_name", "$server_port", "$scheme", "$proxy_host");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().size() != 2) {
      return List.of();
    }
    String from = placement.directive().parameter(1);
    String to = placement.directive().parameter(2);
    boolean slash = to.endsWith("/");
    if (from.startsWith("~") || to.isEmpty() || from.endsWith("/") == slash || !isKnown(to)) {
      return List.of();
    }
    // A whole path may be meant, without anything that follows it.
    if (slash && !isHost(from)) {
      return List.of();
    }
    String rest = slash ? "/login" : "login";
    return List.of(
        Match.at(placement.directive().head(), slash ? "doubled" : "glued")
            .value("from", from + rest)
            .value("to", to + rest));
  }

  /** Says whether the end of a text is known. */
  private static boolean isKnown(String text) {
    int variable = text.lastIndexOf('$');
    if (variable < 0) {
      return true;
    }
    for (int i = variable + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_{}".indexOf(c) < 0) {
        return true;
      }
    }
    return WHOLE.contains(text.substring(variable));
  }

  /** Says whether a URL ends with its host: {@code http://backend:80}. */
  private static boolean isHost(String url) {
    int scheme = url.indexOf("://");
    return scheme >= 0 && scheme + 3 < url.length() && url.indexOf('/', scheme + 3) < 0;
  }

  @Override
  public List<String> values() {
    return List.of("from", "to");
  }

  @Override
  public List<String> cases() {
    return List.of("glued", "doubled");
  }
}
