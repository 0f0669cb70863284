package dev.nginxlint.check.location;

import dev.nginxlint.language.Language;
import dev.nginxlint.language.Witness;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * A location whose pattern matches no URI: the URI is decoded and normalized, begins with a slash
 * and has no query.
 *
 * @param looksFor which reason there is to be for it
 */
record RegexLocation(Concern looksFor) implements Check {

  /** Why nothing is matched. */
  enum Concern {
    /** What it matches does not begin with a slash, or has doubled slashes, or is nothing. */
    IMPOSSIBLE,
    /** What it matches does not match the location around. */
    OUTSIDE_PARENT
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> self = Siblings.self(scene, placement);
    if (self.isEmpty()
        || !self.get().modifier().isRegex()
        // A template of the configuration, filled in before nginx reads it: ${NAME}.
        || self.get().uri().contains("${")) {
      return List.of();
    }
    LocationBlock location = self.get();
    boolean nested = placement.context().is("location");
    if (looksFor == Concern.OUTSIDE_PARENT && !nested) {
      return List.of();
    }
    for (int i = 0; i < Uris.SAMPLES; i++) {
      String sample = Uris.sample(location, i);
      if (sample != null
          && isUsual(sample)
          && (looksFor == Concern.IMPOSSIBLE || isInside(sample, placement))) {
        return List.of();
      }
    }
    return decide(scene, placement, location);
  }

  /** Says whether a sample is a path as clients send them. */
  private static boolean isUsual(String sample) {
    return sample.startsWith("/")
        && !sample.contains("//")
        && !sample.contains("/./")
        && !sample.contains("/..")
        && !sample.endsWith("/.");
  }

  private static boolean isInside(String sample, Placement placement) {
    Optional<Placement> block = Surroundings.block(placement.context());
    while (block.isPresent() && block.get().directive().is("location")) {
      Optional<LocationBlock> around = LocationBlock.of(block.get());
      if (around.isEmpty() || !Uris.matches(around.get(), sample)) {
        return false;
      }
      block = Surroundings.block(block.get().context());
    }
    return true;
  }

  private List<Match> decide(Scene scene, Placement placement, LocationBlock location) {
    Optional<Language> own = Uris.of(location);
    if (own.isEmpty()) {
      return List.of();
    }
    Language possible = own.get().and(Language.NORMALIZED);
    Match match = Match.at(Siblings.place(location), "").value("pattern", location.uri());
    if (looksFor == Concern.OUTSIDE_PARENT) {
      Optional<Language> around = Uris.around(placement.context());
      Optional<Placement> block = Surroundings.block(placement.context());
      if (around.isEmpty()
          || block.isEmpty()
          || !(possible.witness() instanceof Witness.Found found)
          || !(possible.and(around.get()).witness() instanceof Witness.None)) {
        return List.of();
      }
      LocationBlock parent = LocationBlock.of(block.get()).orElseThrow();
      return List.of(
          Proof.add(
              match
                  .value("parent", parent.match().toString())
                  .value("path", found.text())
                  .related("parent", Siblings.place(parent)),
              scene,
              placement,
              found.text(),
              true));
    }
    if (!(possible.witness() instanceof Witness.None)) {
      return List.of();
    }
    if (scene.hasAny(List.of("merge_slashes"))
        && !(own.get().and(Language.URIS).witness() instanceof Witness.None)) {
      return List.of();
    }
    String wording =
        own.get().and(Language.URIS).witness() instanceof Witness.Found
            ? "normalized"
            : own.get().witness() instanceof Witness.Found ? "slash" : "nothing";
    return List.of(Match.at(Siblings.place(location), wording).value("pattern", location.uri()));
  }

  @Override
  public List<String> values() {
    return looksFor == Concern.IMPOSSIBLE
        ? List.of("pattern")
        : List.of("pattern", "parent", "path");
  }

  @Override
  public List<String> places() {
    return looksFor == Concern.IMPOSSIBLE ? List.of() : List.of("parent");
  }

  @Override
  public List<String> cases() {
    return looksFor == Concern.IMPOSSIBLE ? List.of("slash", "normalized", "nothing") : List.of();
  }
}
