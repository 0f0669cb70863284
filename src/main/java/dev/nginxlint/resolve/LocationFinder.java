package dev.nginxlint.resolve;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.LocationTree;
import dev.nginxlint.config.Locations;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.LocationMatch.Modifier;
import dev.nginxlint.value.NginxVersion;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the location of a uri, as ngx_http_core_find_location(). */
final class LocationFinder {
  /** What a search comes to, by nginx's names. */
  enum Result {
    /** Found, and nothing more is looked for: NGX_OK. */
    OK,
    /** Found, and a regular expression may yet be preferred: NGX_AGAIN. */
    AGAIN,
    /** The name of the location less its slash: NGX_DONE. */
    DONE,
    /** No location: NGX_DECLINED. */
    DECLINED,
    /** The request has ended, or PCRE gave up: NGX_ERROR. */
    ERROR
  }

  private final String uri;
  private final RequestState r;
  private final Candidates notChosen = new Candidates();
  private @Nullable Location found;
  private final NginxVersion version;
  private int regexesTried;

  LocationFinder(String uri, NginxVersion version, RequestState r) {
    this.uri = uri;
    this.version = version;
    this.r = r;
  }

  /** Returns the location to go into; empty where none matches. */
  Optional<Location> found() {
    return Optional.ofNullable(found);
  }

  Result find(Locations locations) {
    Result result = findStatic(locations.tree());
    boolean noRegex = false;
    if (result == Result.AGAIN) {
      Location prefix = Objects.requireNonNull(found);
      noRegex = prefix.match().modifier() == Modifier.PREFIX_NO_REGEX;
      Result nested = find(prefix.nested());
      if (nested != Result.DECLINED) {
        result = nested;
      }
    }
    if (result == Result.OK || result == Result.DONE || result == Result.ERROR) {
      return result;
    }
    return noRegex ? result : findRegex(locations, result);
  }

  private Result findRegex(Locations locations, Result otherwise) {
    for (Location location : locations.regexes()) {
      regexesTried++;
      Result tried = test(location);
      if (tried == Result.DECLINED) {
        notChosen.add(location, "no match");
      }
      if (tried == Result.OK) {
        if (otherwise == Result.AGAIN) {
          notChosen.add(Objects.requireNonNull(found), "a regular expression matches");
        }
        found = location;
        Result nested = find(location.nested());
        return nested == Result.ERROR ? nested : Result.OK;
      }
      if (tried == Result.ERROR) {
        return tried;
      }
    }
    return otherwise;
  }

  private Result test(Location location) {
    if (!(location.match().regex().orElseThrow() instanceof Compilation.Compiled compiled)) {
      r.undecided(
          "the regular expression of " + Words.place(location.directive()) + " cannot be followed");
      return Result.ERROR;
    }
    MatchResult result = compiled.regex().match(uri);
    if (result instanceof MatchResult.Matched match) {
      r.capture(compiled.regex().parsed(), match);
      return Result.OK;
    }
    if (!(result instanceof MatchResult.LimitExceeded exceeded)) {
      return Result.DECLINED;
    }
    if (exceeded.limit() == MatchResult.Limit.STACK) {
      r.undecided(
          "the regular expression of " + Words.place(location.directive()) + " goes too deep");
    }
    return Result.ERROR;
  }

  /** ngx_http_core_find_static_location(). */
  private Result findStatic(LocationTree tree) {
    Result result = Result.DECLINED;
    int node = tree.root();
    int at = 0;
    // Before 1.23.4 the length of a name was kept in one byte.
    int kept = version.atLeast(1, 23, 4) ? -1 : 0xff;
    while (node != LocationTree.NONE) {
      int length = uri.length() - at;
      int name = tree.length(node) & kept;
      int compared = tree.compareStart(uri, at, node, Math.min(length, name));
      if (compared != 0) {
        node = compared < 0 ? tree.left(node) : tree.right(node);
      } else if (length > name) {
        Location inclusive = tree.inclusive(node);
        if (inclusive == null) {
          node = tree.right(node);
        } else {
          enter(inclusive, result);
          result = Result.AGAIN;
          node = tree.after(node);
          at += name;
        }
      } else if (length == name) {
        enter(locationOf(tree, node), result);
        return tree.exact(node) != null ? Result.OK : Result.AGAIN;
      } else {
        if (length + 1 == name && tree.autoRedirect(node)) {
          enter(locationOf(tree, node), result);
          result = Result.DONE;
        }
        node = tree.left(node);
      }
    }
    return result;
  }

  /** Goes into a location; what the same tree gave before is a shorter prefix. */
  private void enter(Location location, Result before) {
    if (before == Result.AGAIN) {
      notChosen.add(Objects.requireNonNull(found), "shorter");
    }
    found = location;
  }

  private static Location locationOf(LocationTree tree, int node) {
    Location exact = tree.exact(node);
    return exact != null ? exact : Objects.requireNonNull(tree.inclusive(node));
  }

  /** Tells what was found, what else was looked at, and what becomes of the name less its slash. */
  void tell() {
    Regexes tried = new Regexes(regexesTried, found != null);
    if (found == null) {
      r.step(Phase.FIND_CONFIG, Optional.empty(), "no location", tried);
      return;
    }
    LocationMatch match = found.match();
    Optional<Directive> because = Optional.of(found.directive());
    r.step(Phase.FIND_CONFIG, because, "location ", match, why(match.modifier()), tried);
    if (!notChosen.isEmpty()) {
      r.step(Phase.FIND_CONFIG, Optional.empty(), "not chosen: ", notChosen);
    }
    String name = match.uri();
    if (found.autoRedirect() && uri.startsWith(name) && name.length() > 1) {
      String slashless = name.substring(0, name.length() - 1);
      LocationFinder trial = new LocationFinder(slashless, version, r);
      if (trial.redirects(r.server.locations()) && same(trial.found, found)) {
        String answer = " (no slash) is answered 301 to ";
        r.step(Phase.FIND_CONFIG, Optional.empty(), "note ", slashless, answer, name);
      }
    }
  }

  /** Says whether {@link #find} comes to DONE; no regular expression is tried before that. */
  private boolean redirects(Locations locations) {
    Result result = findStatic(locations.tree());
    return result == Result.DONE
        || (result == Result.AGAIN && redirects(Objects.requireNonNull(found).nested()));
  }

  private static boolean same(@Nullable Location one, Location two) {
    return one != null && one.directive().order() == two.directive().order();
  }

  private static String why(Modifier modifier) {
    return switch (modifier) {
      case EXACT -> " (exact match";
      case PREFIX, PREFIX_NO_REGEX -> " (longest prefix";
      case REGEX, REGEX_CASELESS -> " (first regular expression that matches";
      case NAMED -> " (named";
    };
  }

  /** How many regular expressions were tried, as the end of the words on a location. */
  private record Regexes(int tried, boolean found) {
    @Override
    public String toString() {
      String end = found ? ")" : "";
      if (tried == 0) {
        return end;
      }
      String words = tried + " regular expression" + (tried == 1 ? "" : "s") + " tried)";
      return (found ? "; " : " (") + words;
    }
  }
}
