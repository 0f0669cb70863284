package dev.nginxlint.check.location;

import dev.nginxlint.language.Language;
import dev.nginxlint.language.Witness;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.LocationMatch.Modifier;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A location that others of its level stand before, whatever is asked: the search of
 * ngx_http_core_find_location(), put to all URIs at once.
 *
 * <p>A few made-up URIs show of nearly all locations that they are reached. For the rest a URI is
 * looked for that none of those in front takes; which are in front is learnt from the URIs found.
 */
record UnreachableLocation() implements Check {
  private static final int MAX_ROUNDS = 12;

  /** What takes all that a location matches, and a path that the first of them takes. */
  private record Hidden(List<LocationBlock> takers, String path) {}

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    List<LocationBlock> siblings = Siblings.in(placement.context(), scene).locations();
    if (siblings.size() < 2) {
      return List.of();
    }
    Optional<LocationBlock> self = Siblings.self(scene, placement);
    if (self.isEmpty() || !mayBeHidden(self.get())) {
      return List.of();
    }
    LocationBlock location = self.get();
    boolean upperCase = false;
    List<String> samples = new ArrayList<>(Uris.SAMPLES);
    int plain = 0;
    for (int i = 0; i < Uris.SAMPLES; i++) {
      String sample = Uris.sample(location, i);
      if (sample == null) {
        continue;
      }
      // Names that begin with a dot are no good example.
      samples.add(sample.contains("/.") ? samples.size() : plain++, sample);
      if (taker(sample, location, siblings).isEmpty()) {
        return List.of();
      }
      upperCase |= isReachedInUpperCase(sample, location, siblings);
    }
    if (upperCase && mayBeForUpperCase(location)) {
      return List.of();
    }
    Language asked = upperCase ? lowerCase() : Language.ALL;
    Optional<Hidden> hidden = prove(placement, asked, location, siblings, samples);
    if (hidden.isEmpty() || (upperCase && !isByCaseAlone(location, hidden.get()))) {
      return List.of();
    }
    return List.of(match(scene, placement, location, hidden.get(), upperCase));
  }

  private static Language lowerCase() {
    return Language.of(Patterns.compile("^[^A-Z]*\\z", false).value().orElseThrow()).orElseThrow();
  }

  /** Says whether a location may be there to mend the case of what others do not take. */
  private static boolean mayBeForUpperCase(LocationBlock location) {
    for (Directive child : location.directive().children()) {
      if (child.is("rewrite") || (child.is("return") && !child.toString().startsWith("return 4"))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether other patterns hide one that was not written for the rest of them. */
  private static boolean isByCaseAlone(LocationBlock location, Hidden hidden) {
    for (LocationBlock taker : hidden.takers()) {
      if (taker.modifier() != Modifier.REGEX || Ascii.same(taker.uri(), location.uri())) {
        return false;
      }
    }
    return true;
  }

  /** Others in front may look at the case of letters, and take what is in lower case alone. */
  private static boolean isReachedInUpperCase(
      String sample, LocationBlock location, List<LocationBlock> siblings) {
    if (location.modifier() != Modifier.REGEX_CASELESS) {
      return false;
    }
    String upper = Ascii.upperCase(sample);
    return Uris.matches(location, upper) && taker(upper, location, siblings).isEmpty();
  }

  private static boolean mayBeHidden(LocationBlock location) {
    if (location.modifier().isRegex()) {
      return true;
    }
    // What is nested in it is looked for before the regular expressions around.
    return location.modifier() == Modifier.PREFIX && !location.has("location");
  }

  /** Says whether one is asked before a location, or takes precedence over it. */
  private static boolean isInFront(LocationBlock other, LocationBlock location) {
    boolean regex = other.modifier().isRegex();
    if (!location.modifier().isRegex()) {
      return other.modifier() != Modifier.NAMED && (regex || isLongerPrefix(other, location));
    }
    return regex
        ? other.directive().order() < location.directive().order()
        : other.modifier() == Modifier.PREFIX_NO_REGEX || other.modifier() == Modifier.EXACT;
  }

  /** Says whether one stands below the other; two equal prefixes are refused, not hidden. */
  private static boolean isLongerPrefix(LocationBlock other, LocationBlock location) {
    return other.uri().startsWith(location.uri())
        && (other.modifier() == Modifier.EXACT || other.uri().length() > location.uri().length());
  }

  /** Returns the first in front that takes a uri. */
  private static Optional<LocationBlock> taker(
      String uri, LocationBlock location, List<LocationBlock> siblings) {
    for (LocationBlock other : siblings) {
      if (isInFront(other, location)
          && Uris.matches(other, uri)
          && (other.modifier() != Modifier.PREFIX_NO_REGEX || isLongest(other, uri, siblings))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static boolean isLongest(LocationBlock prefix, String uri, List<LocationBlock> siblings) {
    for (LocationBlock other : siblings) {
      if (other.isPrefix()
          && other.uri().length() > prefix.uri().length()
          && uri.startsWith(other.uri())) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Language> taken(LocationBlock other, List<LocationBlock> siblings) {
    Optional<Language> uris = Uris.of(other);
    if (uris.isEmpty() || other.modifier() != Modifier.PREFIX_NO_REGEX) {
      return uris;
    }
    Language longest = uris.get();
    for (LocationBlock longer : siblings) {
      if (longer.isPrefix()
          && longer.uri().length() > other.uri().length()
          && longer.uri().startsWith(other.uri())) {
        longest = longest.without(Language.starting(longer.uri()));
      }
    }
    return Optional.of(longest);
  }

  private static Optional<Hidden> prove(
      Placement placement,
      Language asked,
      LocationBlock location,
      List<LocationBlock> siblings,
      List<String> samples) {
    Optional<Language> own = Uris.of(location);
    Optional<Language> around = Uris.around(placement.context());
    if (own.isEmpty() || around.isEmpty()) {
      return Optional.empty();
    }
    Language possible = own.get().and(around.get()).and(Language.NORMALIZED).and(asked);
    Language left = possible;
    List<LocationBlock> takers = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Optional<String> path = sample(samples, round, possible);
      if (path.isEmpty()) {
        Witness witness = takers.isEmpty() ? plainly(left) : left.witness();
        if (witness instanceof Witness.None && !takers.isEmpty()) {
          return Optional.of(new Hidden(fewest(takers, paths, possible, siblings), paths.get(0)));
        }
        if (!(witness instanceof Witness.Found found)) {
          return Optional.empty();
        }
        path = Optional.of(found.text());
      }
      Optional<LocationBlock> taker = taker(path.get(), location, siblings);
      Optional<Language> taken =
          taker.isPresent() ? taken(taker.get(), siblings) : Optional.empty();
      if (taker.isEmpty() || taken.isEmpty()) {
        return Optional.empty();
      }
      if (place(taker.get(), takers) < 0) {
        paths.add(path.get());
        takers.add(taker.get());
        left = left.without(taken.get());
      }
    }
    return Optional.empty();
  }

  private static int place(LocationBlock location, List<LocationBlock> among) {
    for (int i = 0; i < among.size(); i++) {
      if (among.get(i).directive().order() == location.directive().order()) {
        return i;
      }
    }
    return -1;
  }

  /** Returns one of some uris if it is possible: what takes it need not be looked for. */
  private static Optional<String> sample(List<String> samples, int number, Language possible) {
    return number < samples.size() && possible.contains(samples.get(number))
        ? Optional.of(samples.get(number))
        : Optional.empty();
  }

  /** Looks for a uri, at first without a name that begins with a dot. */
  private static Witness plainly(Language uris) {
    Witness witness = uris.without(Language.containing("/.")).witness();
    return witness instanceof Witness.Found ? witness : uris.witness();
  }

  /** Leaves out those whose part the others take as well. */
  private static List<LocationBlock> fewest(
      List<LocationBlock> takers,
      List<String> paths,
      Language possible,
      List<LocationBlock> siblings) {
    List<LocationBlock> needed = new ArrayList<>(takers);
    for (int i = 0; i < takers.size(); i++) {
      Language left = possible;
      boolean alone = true;
      for (LocationBlock other : needed) {
        if (other.directive().order() != takers.get(i).directive().order()) {
          alone &= !Uris.matches(other, paths.get(i));
          left = left.without(taken(other, siblings).orElseThrow());
        }
      }
      // The path it was found for may be none of the others'.
      if (!alone && left.witness() instanceof Witness.None) {
        needed.remove(place(takers.get(i), needed));
      }
    }
    return needed;
  }

  private static Match match(
      Scene scene, Placement placement, LocationBlock location, Hidden hidden, boolean upperCase) {
    List<LocationBlock> takers = hidden.takers();
    LocationBlock winner = takers.get(0);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < takers.size(); i++) {
      words.append(i == 0 ? "" : i == takers.size() - 1 ? " and " : ", ");
      words.append('"').append(takers.get(i).match()).append('"');
    }
    String wording =
        upperCase
            ? "upper-case"
            : winner.modifier() == Modifier.PREFIX_NO_REGEX
                ? "no-regex"
                : winner.modifier().isRegex() && location.modifier().isRegex()
                    ? "earlier"
                    : "others";
    Match match =
        Match.at(Siblings.place(location), wording)
            .value("taker", words.toString())
            .value("path", hidden.path())
            .value("self", location.match().toString())
            .related("taker", Siblings.place(winner));
    return Proof.add(match, scene, placement, hidden.path(), true);
  }

  @Override
  public List<String> values() {
    return List.of("taker", "path", "self");
  }

  @Override
  public List<String> places() {
    return List.of("taker");
  }

  @Override
  public List<String> cases() {
    return List.of("earlier", "no-regex", "others", "upper-case");
  }
}
