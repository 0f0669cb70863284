package dev.nginxlint.check.location;

import dev.nginxlint.language.Language;
import dev.nginxlint.language.Sampler;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The URIs that locations match, as languages and as samples. */
final class Uris {
  /** So many uris are made up for a location at most. */
  static final int SAMPLES = 4;

  private Uris() {}

  /** Returns what a location matches by itself; empty where that is not told. */
  static Optional<Language> of(LocationBlock location) {
    return switch (location.modifier()) {
      case PREFIX, PREFIX_NO_REGEX -> Optional.of(Language.starting(location.uri()));
      case EXACT -> Optional.of(Language.exactly(location.uri()));
      case REGEX, REGEX_CASELESS ->
          location.match().regex().isPresent()
              ? Language.of(location.match().regex().get())
              : Optional.empty();
      case NAMED -> Optional.empty();
    };
  }

  /** Returns what the locations around a block let in; empty where that is not told. */
  static Optional<Language> around(Context context) {
    Language uris = Language.ALL;
    Optional<Placement> block = Surroundings.block(context);
    while (block.isPresent()) {
      if (block.get().directive().is("location")) {
        Optional<LocationBlock> location = LocationBlock.of(block.get());
        Optional<Language> own = location.isPresent() ? of(location.get()) : Optional.empty();
        if (own.isEmpty()) {
          return Optional.empty();
        }
        uris = uris.and(own.get());
      }
      block = Surroundings.block(block.get().context());
    }
    return Optional.of(uris);
  }

  static boolean matches(LocationBlock location, String uri) {
    return switch (location.modifier()) {
      case PREFIX, PREFIX_NO_REGEX -> uri.startsWith(location.uri());
      case EXACT -> uri.equals(location.uri());
      case REGEX, REGEX_CASELESS ->
          location.match().regex().isPresent() && matches(location.match().regex().get(), uri);
      case NAMED -> false;
    };
  }

  static boolean matches(Compilation regex, String uri) {
    return regex instanceof Compilation.Compiled compiled
        && compiled.regex().match(uri) instanceof MatchResult.Matched;
  }

  /** Makes up a uri that a location matches, at little cost; null where this one does not. */
  static @Nullable String sample(LocationBlock location, int number) {
    if (location.match().regex().isPresent()) {
      if (!(location.match().regex().get() instanceof Compilation.Compiled compiled)) {
        return null;
      }
      String sample = Sampler.path(compiled.regex().parsed(), number);
      // No request has a segment of one dot: "/." goes on, as in "/.git".
      String path = sample.endsWith("/.") ? sample + "x" : sample;
      return matches(compiled, path) ? path : null;
    }
    String rest = number == 0 ? "" : number == 1 ? "x" : "/y";
    boolean made = location.isPrefix() ? number < 3 : number == 0;
    return made && location.modifier() != Modifier.NAMED ? location.uri() + rest : null;
  }

  /** Returns the first uri that is made up for a location; null if there is none. */
  static @Nullable String sample(LocationBlock location) {
    for (int i = 0; i < SAMPLES; i++) {
      String sample = sample(location, i);
      if (sample != null) {
        return sample;
      }
    }
    return null;
  }
}
