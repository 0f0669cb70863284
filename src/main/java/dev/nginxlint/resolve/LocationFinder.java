package dev.nginxlint.resolve;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.LocationTree;
import dev.nginxlint.config.Locations;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the location of a uri, as ngx_http_core_find_location(). It goes into what it finds. */
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

  private final RequestState r;
  private final List<String> notChosen = new ArrayList<>();
  private int regexesTried;

  LocationFinder(RequestState r) {
    this.r = r;
  }

  int regexesTried() {
    return regexesTried;
  }

  /** Returns what was looked at and not chosen, each with the reason. */
  List<String> notChosen() {
    return notChosen;
  }

  Result find(Locations locations) {
    Result result = findStatic(locations.tree());
    boolean noRegex = false;
    if (result == Result.AGAIN) {
      Location found = r.location.orElseThrow();
      noRegex = found.match().modifier() == Modifier.PREFIX_NO_REGEX;
      Result nested = find(found.nested());
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
        notChosen.add(location.match() + " (no match)");
      }
      if (tried == Result.OK) {
        if (otherwise == Result.AGAIN) {
          notChosen.add(r.location.orElseThrow().match() + " (a regular expression matches)");
        }
        r.enter(location);
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
    MatchResult result = compiled.regex().match(r.uri);
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
  private Result findStatic(Optional<LocationTree> tree) {
    Result result = Result.DECLINED;
    Optional<LocationTree> next = tree;
    int at = 0;
    while (next.isPresent()) {
      LocationTree node = next.get();
      int length = r.uri.length() - at;
      int common = Math.min(length, node.name().length());
      int compared = LocationTree.compareStart(r.uri, at, node.name(), common);
      if (compared != 0) {
        next = compared < 0 ? node.left() : node.right();
      } else if (length > node.name().length()) {
        if (node.inclusive().isPresent()) {
          enter(node.inclusive().get(), result);
          result = Result.AGAIN;
          next = node.after();
          at += common;
        } else {
          next = node.right();
        }
      } else if (length == node.name().length()) {
        enter(found(node), result);
        return node.exact().isPresent() ? Result.OK : Result.AGAIN;
      } else {
        if (length + 1 == node.name().length() && node.autoRedirect()) {
          enter(found(node), result);
          result = Result.DONE;
        }
        next = node.left();
      }
    }
    return result;
  }

  /** Goes into a location; what the same tree gave before is a shorter prefix. */
  private void enter(Location found, Result before) {
    if (before == Result.AGAIN) {
      notChosen.add(r.location.orElseThrow().match() + " (shorter)");
    }
    r.enter(found);
  }

  private static Location found(LocationTree node) {
    return node.exact().isPresent() ? node.exact().get() : node.inclusive().orElseThrow();
  }
}
