package dev.nginxlint.check.path;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.ServerName;
import java.util.List;
import java.util.Optional;

/**
 * What of a request is left in the redirect that {@code return} or {@code rewrite} answers with.
 */
record SentRedirect(Concern looksFor) implements Check {
  private static final String QUERY = "page=2";

  /** What is looked for. */
  enum Concern {
    /** The path is there, the query is not. */
    LOST_QUERY,
    /** The same host, and always the same page. */
    LOST_PATH,
    /** The query is there twice. */
    DOUBLED_QUERY,
    /** {@code https://host//path}. */
    DOUBLED_SLASH,
    /** {@code https://example.comusers}. */
    GLUED_HOST,
    /** A space is sent as it is. */
    DECODED
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (!mayRedirect(scene, placement)) {
      return List.of();
    }
    Optional<String> path = Targets.path(placement);
    if (path.isEmpty()) {
      return List.of();
    }
    return switch (looksFor) {
      case LOST_QUERY, DOUBLED_QUERY -> query(scene, placement, path.get());
      case LOST_PATH -> lostPath(scene, placement, path.get());
      case DOUBLED_SLASH, GLUED_HOST -> host(scene, placement, path.get());
      case DECODED -> decoded(scene, placement);
    };
  }

  private static boolean mayRedirect(Scene scene, Placement placement) {
    if (placement.directive().is("rewrite")) {
      int count = placement.directive().parameters().size();
      String flag = count == 3 ? placement.directive().parameter(3) : "";
      String to = count >= 2 ? placement.directive().parameter(2) : "";
      return flag.equals("redirect")
          || flag.equals("permanent")
          || to.startsWith("http://")
          || to.startsWith("https://")
          || to.startsWith("$scheme");
    }
    List<Parameter> parameters = placement.directive().parameters();
    String code = parameters.isEmpty() ? "" : parameters.get(0).value();
    return !code.isEmpty()
        && (!Character.isDigit(code.charAt(0)) || code.startsWith("30") || hasPage(scene, code));
  }

  /** Says whether there is a page for an error, which may be a redirect. */
  private static boolean hasPage(Scene scene, String code) {
    for (Placement page : scene.directives("error_page")) {
      for (Parameter parameter : page.directive().parameters()) {
        if (parameter.value().equals(code)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Match> query(Scene scene, Placement placement, String path) {
    Optional<Seen> seen = Seen.by(scene, placement, Visit.escape(path) + "?" + QUERY, true);
    if (seen.isEmpty() || seen.get().redirect().isEmpty()) {
      return List.of();
    }
    String to = seen.get().redirect().get();
    int at = to.indexOf(QUERY);
    boolean found =
        looksFor == Concern.DOUBLED_QUERY
            ? at >= 0 && to.indexOf(QUERY, at + 1) >= 0
            : at < 0 && to.indexOf('?') < 0 && keepsPath(to, path);
    return found ? found(placement, seen.get(), to) : List.of();
  }

  /** Says whether the last word of the path is in the redirect. */
  private static boolean keepsPath(String to, String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return !last.isEmpty() && to.contains(last);
  }

  private List<Match> lostPath(Scene scene, Placement placement, String path) {
    Optional<Seen> seen = Seen.by(scene, placement, Visit.escape(path), true);
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    Optional<Server> server = scene.probe().server(placement.context());
    if (to.isEmpty() || server.isEmpty() || !isSameSite(server.get(), seen.get(), to.get())) {
      return List.of();
    }
    Optional<String> other = Targets.path(placement, "groups/1");
    Optional<Seen> second =
        other.isEmpty() || other.get().equals(path)
            ? Optional.empty()
            : Seen.by(scene, placement, other.get(), true);
    return second.isPresent() && to.equals(second.get().redirect())
        ? found(placement, seen.get(), to.get())
        : List.of();
  }

  /** Says whether a redirect is to the same host under the other scheme, and to its first page. */
  private static boolean isSameSite(Server server, Seen seen, String to) {
    int scheme = to.indexOf("://");
    if (scheme < 0 || to.startsWith(seen.resolution().request().scheme() + "://")) {
      return false;
    }
    int slash = to.indexOf('/', scheme + 3);
    String host = to.substring(scheme + 3, slash < 0 ? to.length() : slash);
    if (slash >= 0 && slash < to.length() - 1) {
      return false;
    }
    for (ServerName name : server.names()) {
      if (name.shown().equals(host)) {
        return true;
      }
    }
    return seen.resolution().request().host().orElse("").equals(host);
  }

  private List<Match> host(Scene scene, Placement placement, String path) {
    Optional<Seen> seen = Seen.by(scene, placement, Visit.escape(path), true);
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    int scheme = to.isPresent() ? to.get().indexOf("://") : -1;
    if (to.isEmpty() || scheme < 0 || path.length() < 2) {
      return List.of();
    }
    String rest = to.get().substring(scheme + 3);
    int slash = rest.indexOf('/');
    if (looksFor == Concern.DOUBLED_SLASH) {
      return slash >= 0 && rest.startsWith("//", slash) && !path.contains("//")
          ? found(placement, seen.get(), to.get())
          : List.of();
    }
    String host = slash < 0 ? rest : rest.substring(0, slash);
    String last = path.substring(path.lastIndexOf('/') + 1);
    Optional<Server> server = scene.probe().server(placement.context());
    return last.length() > 2
            && host.endsWith(last)
            && host.length() > last.length()
            && !seen.get().resolution().request().host().orElse("").endsWith(last)
            && server.isPresent()
        ? found(placement, seen.get(), to.get())
        : List.of();
  }

  private List<Match> decoded(Scene scene, Placement placement) {
    Optional<String> path = Seen.spaced(placement);
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<Seen> seen = Seen.by(scene, placement, Visit.escape(path.get()), true);
    Optional<String> to = seen.isPresent() ? seen.get().redirect() : Optional.empty();
    return to.isPresent() && to.get().indexOf(' ') >= 0
        ? found(placement, seen.get(), to.get())
        : List.of();
  }

  private List<Match> found(Placement placement, Seen seen, String to) {
    return List.of(
        Match.at(placement.directive().head(), wording(placement))
            .value("path", seen.target())
            .value("to", to)
            .evidence(seen.evidence(Outcome.Redirect.class)));
  }

  private String wording(Placement placement) {
    if (looksFor != Concern.LOST_QUERY) {
      return "";
    }
    String text = placement.directive().toString();
    return text.contains("uri") ? "path" : "capture";
  }

  @Override
  public List<String> cases() {
    return looksFor == Concern.LOST_QUERY ? List.of("path", "capture") : List.of();
  }

  @Override
  public List<String> values() {
    return List.of("path", "to");
  }
}
