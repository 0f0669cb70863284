package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Optional;

/**
 * What never runs because the rewrite directives of its block always end before: with {@code
 * return}, {@code break}, or a {@code rewrite} of everything.
 *
 * @param looksFor what is looked at
 */
record AfterTheEnd(Concern looksFor) implements Check {
  private static final List<String> PROGRAM = List.of("rewrite", "return", "set", "if", "break");

  /** What never runs. */
  enum Concern {
    /** Later directives of ngx_http_rewrite_module. */
    PROGRAM("ends of programs"),
    /** {@code proxy_pass}, {@code try_files} and their like, beside {@code return}. */
    CONTENT("ends before content"),
    /** The locations of a server, below a {@code return} of it. */
    LOCATIONS("ends before locations");

    private final String kept;

    Concern(String kept) {
      this.kept = kept;
    }
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    List<Directive> block = Surroundings.in(placement.context(), scene.configuration());
    Optional<Directive> end = end(scene, placement, block);
    if (end.isEmpty() || isFirstSkipped(end.get(), directive, block)) {
      return List.of();
    }
    Match match =
        Match.at(directive.head())
            .value("end", end.get().toString())
            .related("end", end.get().head());
    Optional<LocationBlock> location = LocationBlock.around(placement);
    String sample =
        looksFor == Concern.PROGRAM || location.isEmpty() ? null : Uris.sample(location.get());
    return List.of(sample == null ? match : Proof.add(match, scene, placement, sample, true));
  }

  /** Returns what ends a block before a directive; looked for once in each block. */
  private Optional<Directive> end(Scene scene, Placement placement, List<Directive> block) {
    Optional<Directive> around = placement.context().directive();
    int key = around.isPresent() ? around.get().order() : -1;
    Object known = scene.kept(looksFor.kept, key);
    if (known == null) {
      known = firstEnd(block);
      scene.keep(looksFor.kept, key, known);
    }
    if (!(known instanceof Directive end)) {
      return Optional.empty();
    }
    int order = placement.directive().order();
    boolean before = looksFor != Concern.PROGRAM || end.order() < order;
    return before && end.order() != order ? Optional.of(end) : Optional.empty();
  }

  /** Returns the first directive that ends a block, or the block where none does. */
  private Object firstEnd(List<Directive> block) {
    for (Directive other : block) {
      if (looksFor != Concern.PROGRAM && escapes(other)) {
        return block;
      }
      if (ends(other)) {
        return other;
      }
    }
    return block;
  }

  /** Says whether another one before is told of already: one finding for all that is dead. */
  private boolean isFirstSkipped(Directive end, Directive directive, List<Directive> block) {
    if (looksFor == Concern.CONTENT) {
      return false;
    }
    for (Directive other : block) {
      boolean same =
          looksFor == Concern.PROGRAM
              ? PROGRAM.contains(other.name().value()) && other.order() > end.order()
              : isLocation(other);
      if (same) {
        return other.order() < directive.order()
            || (looksFor == Concern.LOCATIONS && !isLocation(directive));
      }
    }
    return looksFor == Concern.LOCATIONS;
  }

  /** Named locations are reached past the rewrite directives of the server. */
  private static boolean isLocation(Directive directive) {
    return directive.is("location")
        && !directive.parameters().isEmpty()
        && !directive.parameter(1).startsWith("@");
  }

  private boolean ends(Directive directive) {
    int count = directive.parameters().size();
    if (directive.is("return")) {
      return count == 1 || count == 2;
    }
    if (looksFor == Concern.PROGRAM && directive.is("break")) {
      return true;
    }
    return Rewrites.isRewrite(directive)
        && Rewrites.matchesAll(directive.parameter(1))
        && (looksFor == Concern.PROGRAM
            ? Rewrites.ends(directive)
            : Rewrites.isRedirect(directive));
  }

  /** Says whether a directive may end the program without an answer, so that the rest is used. */
  private static boolean escapes(Directive directive) {
    if (directive.is("break")) {
      return true;
    }
    if (Rewrites.isRewrite(directive)) {
      return Rewrites.ends(directive) && !Rewrites.isRedirect(directive);
    }
    for (Directive child : directive.is("if") ? directive.children() : List.<Directive>of()) {
      if (escapes(child)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("end");
  }

  @Override
  public List<String> places() {
    return List.of("end");
  }
}
