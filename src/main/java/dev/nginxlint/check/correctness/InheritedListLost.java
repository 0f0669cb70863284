package dev.nginxlint.check.correctness;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Entries of a list that a block loses because it has entries of its own: nginx merges such lists
 * whole or not at all.
 */
record InheritedListLost(ListKind kind) implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String name = placement.directive().name().value();
    InheritedLists lists = InheritedLists.of(scene, name);
    Context block = placement.context();
    if (!lists.isFirst(placement)) {
      return List.of();
    }
    List<Placement> around = lists.around(block);
    List<String> passes = ListKind.passes(name);
    if (around.isEmpty()
        || (!passes.isEmpty() && !InheritedLists.has(block.directive(), passes))
        || isMerged(scene, placement)
        || Missing.in(block, scene)
        || answersItself(block)) {
      return List.of();
    }
    Set<String> own = new HashSet<>();
    for (Placement entry : lists.own(block)) {
      own.addAll(kind.keys(entry.directive()));
    }
    List<Placement> lost = new ArrayList<>();
    Set<String> names = new HashSet<>();
    StringBuilder words = new StringBuilder();
    boolean grave = false;
    for (Placement entry : around) {
      boolean gone = false;
      for (String key : kind.keys(entry.directive())) {
        if (!own.contains(key) && !kind.isNothing(entry.directive())) {
          gone = true;
          grave |= kind.isGrave(key);
          if (names.add(key)) {
            words.append(words.length() == 0 ? "" : ", ").append(written(entry, key));
          }
        }
      }
      if (gone) {
        lost.add(entry);
      }
    }
    if (lost.isEmpty()) {
      return List.of();
    }
    boolean preflight = block.is("if") && InheritedLists.has(block.directive(), List.of("return"));
    Match match =
        Match.at(placement.directive().head(), wording(grave && !preflight))
            .value("lost", words.toString())
            .value("block", words(block))
            .value("around", around.get(0).context().name())
            .related("around", lost.get(0).directive().head())
            .fix(fix(placement, lost));
    Optional<Evidence> evidence = evidence(scene, placement);
    return List.of(evidence.isPresent() ? match.evidence(evidence.get()) : match);
  }

  /**
   * Since nginx 1.29.3 {@code add_header_inherit} and {@code add_trailer_inherit} say how these
   * lists are merged.
   */
  private boolean isMerged(Scene scene, Placement placement) {
    if (kind != ListKind.RESPONSE_HEADER && kind != ListKind.TRAILER) {
      return false;
    }
    String name = placement.directive().name().value() + "_inherit";
    for (Placement inherit : scene.inForce(placement, name)) {
      String how = inherit.directive().parameter(1);
      return how.equals("merge") || how.equals("off");
    }
    return false;
  }

  /** Returns the name as the user wrote it. */
  private String written(Placement entry, String key) {
    return kind == ListKind.ERROR_PAGE || kind == ListKind.LIMIT
        ? key
        : entry.directive().parameter(1);
  }

  /** Says whether a block only answers with a status that it has a page for. */
  private boolean answersItself(Context block) {
    return kind == ListKind.ERROR_PAGE
        && InheritedLists.hasItself(block.directive(), List.of("return", "deny"));
  }

  private static String words(Context block) {
    if (block.directive().isEmpty() || !(block.is("location") || block.is("if"))) {
      return "this " + block.name();
    }
    StringBuilder words = new StringBuilder("\"").append(block.name());
    for (Parameter parameter : block.directive().get().parameters()) {
      words.append(' ').append(parameter.value());
    }
    return words.append('"').toString();
  }

  private static Fix fix(Placement placement, List<Placement> lost) {
    Span first = placement.directive().span();
    String text = first.file().text();
    int start = first.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    boolean alone = start == 0 || text.charAt(start - 1) == '\n';
    String between = alone ? "\n" + text.substring(start, first.start()) : " ";
    StringBuilder copies = new StringBuilder();
    for (Placement entry : lost) {
      copies.append(entry.directive().span().text()).append(between);
    }
    Span place = new Span(first.file(), first.start(), first.start());
    return new Fix(
        "repeat what is lost here", false, List.of(new Fix.Edit(place, copies.toString())));
  }

  /** Returns a request that the block answers. */
  private static Optional<Evidence> evidence(Scene scene, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    if (location.isEmpty()
        || !(location.get().isPrefix() || location.get().modifier().word().equals("="))) {
      return Optional.empty();
    }
    String uri = location.get().uri();
    String path = location.get().isPrefix() && uri.endsWith("/") ? uri + "x" : uri;
    Optional<Probe.Answer> answer = scene.probe().ask(placement, location.get().directive(), path);
    if (answer.isEmpty() || answer.get().outcome().isEmpty()) {
      return Optional.empty();
    }
    Outcome outcome = answer.get().outcome().get();
    return outcome instanceof Outcome.Undecided
        ? Optional.empty()
        : Optional.of(new Evidence(answer.get().line(), Outcomes.words(outcome)));
  }

  @Override
  public List<String> values() {
    return List.of("lost", "block", "around");
  }

  @Override
  public List<String> places() {
    return List.of("around");
  }

  private String wording(boolean grave) {
    return cases().isEmpty() ? "" : grave ? "grave" : "slight";
  }

  @Override
  public List<String> cases() {
    boolean both = kind == ListKind.RESPONSE_HEADER || kind == ListKind.UPSTREAM_HEADER;
    return both ? List.of("grave", "slight") : List.of();
  }
}
