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

/** The URIs that locations match, as languages and as samples. */
final class Uris {
  private static final int VARIANTS = 4;

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

  /** Returns some uris that a location matches, made up at little cost; perhaps none. */
  static String[] samples(LocationBlock location) {
    if (location.match().regex().isPresent()
        && location.match().regex().get() instanceof Compilation.Compiled compiled) {
      String[] samples = new String[VARIANTS];
      int count = 0;
      for (int i = 0; i < VARIANTS; i++) {
        String sample = Sampler.path(compiled.regex().parsed(), i);
        // No request has a segment of one dot: "/." goes on, as in "/.git".
        String path = sample.endsWith("/.") ? sample + "x" : sample;
        if (matches(compiled, path)) {
          samples[count++] = path;
        }
      }
      return java.util.Arrays.copyOf(samples, count);
    }
    if (location.modifier() == Modifier.EXACT) {
      return new String[] {location.uri()};
    }
    return location.isPrefix()
        ? new String[] {location.uri(), location.uri() + "x", location.uri() + "/y"}
        : new String[0];
  }
}
