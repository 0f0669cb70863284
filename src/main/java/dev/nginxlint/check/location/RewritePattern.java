package dev.nginxlint.check.location;

import dev.nginxlint.language.Language;
import dev.nginxlint.language.Sampler;
import dev.nginxlint.language.Witness;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * A {@code rewrite} whose pattern matches no URI that comes there.
 *
 * @param query whether it is for asking for a query that is looked for, or for any other reason
 */
record RewritePattern(boolean query) implements Check {
  private static final int VARIANTS = 4;

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive rewrite = placement.directive();
    if (!Rewrites.isRewrite(rewrite)
        || rewrite.parameter(1).contains("${")
        || (query && rewrite.parameter(1).indexOf('?') < 0)
        || !(Rewrites.regex(rewrite) instanceof Compilation.Compiled compiled)) {
      return List.of();
    }
    for (int i = 0; i < VARIANTS; i++) {
      String sample = Sampler.path(compiled.regex().parsed(), i);
      if (Uris.matches(compiled, sample)
          && sample.indexOf('?') < 0
          && !sample.contains("//")
          && isInside(sample, placement)) {
        return List.of();
      }
    }
    return decide(placement, compiled);
  }

  private static boolean isInside(String sample, Placement placement) {
    Optional<Placement> block = Surroundings.block(placement.context());
    while (block.isPresent()) {
      if (block.get().directive().is("location")) {
        Optional<LocationBlock> location = LocationBlock.of(block.get());
        if (location.isEmpty()
            || (location.get().modifier() != Modifier.NAMED
                && !Uris.matches(location.get(), sample))) {
          return false;
        }
      }
      block = Surroundings.block(block.get().context());
    }
    return true;
  }

  private List<Match> decide(Placement placement, Compilation.Compiled compiled) {
    Optional<Language> own = Language.of(compiled);
    Optional<LocationBlock> location = LocationBlock.around(placement);
    boolean named = location.isPresent() && location.get().modifier() == Modifier.NAMED;
    Optional<Language> around =
        named ? Optional.of(Language.ALL) : Uris.around(placement.context());
    if (own.isEmpty() || around.isEmpty() || isRewrittenBefore(placement)) {
      return List.of();
    }
    Language here = own.get().and(Language.URIS).and(around.get());
    Witness anywhere = own.get().and(Language.URIS).witness();
    Witness witness = here.witness();
    Match match =
        Match.at(placement.directive().parameters().get(0).span(), wording(anywhere))
            .value("pattern", placement.directive().parameter(1))
            .value("location", location.isPresent() ? location.get().match().toString() : "");
    if (query) {
      boolean onlyWithQuery =
          witness instanceof Witness.Found
              && here.without(Language.containing("?")).witness() instanceof Witness.None;
      return onlyWithQuery ? List.of(match) : List.of();
    }
    if (!(witness instanceof Witness.None) || anywhere instanceof Witness.Unknown) {
      return List.of();
    }
    if (location.isPresent()) {
      match = match.related("location", Siblings.place(location.get()));
    }
    return List.of(match);
  }

  private String wording(Witness anywhere) {
    return query ? "" : anywhere instanceof Witness.Found ? "location" : "slash";
  }

  /** Says whether a rewrite before may have changed the URI. */
  private static boolean isRewrittenBefore(Placement placement) {
    Context context = placement.context();
    while (context.directive().isPresent() && context.outer().isPresent()) {
      for (Directive other : context.directive().get().children()) {
        if (other.order() < placement.directive().order() && changesUri(other)) {
          return true;
        }
      }
      if (!context.is("if")) {
        return false;
      }
      context = context.outer().get();
    }
    return context.directive().isEmpty();
  }

  private static boolean changesUri(Directive directive) {
    if (Rewrites.isRewrite(directive)) {
      return !Rewrites.ends(directive);
    }
    for (Directive child : directive.is("if") ? directive.children() : List.<Directive>of()) {
      if (changesUri(child)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "location");
  }

  @Override
  public List<String> places() {
    return query ? List.of() : List.of("location");
  }

  @Override
  public List<String> cases() {
    return query ? List.of() : List.of("location", "slash");
  }
}
