package dev.nginxlint.rule;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place where a check found its mistake, with all that its words need. */
public final class Match {
  private final Span span;
  private final String wording;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Span> places = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private Optional<Fix> fix = Optional.empty();

  private Match(Span span, String wording) {
    this.span = span;
    this.wording = wording;
  }

  /** Starts a match at a place, of a check that has only one case. */
  public static Match at(Span span) {
    return new Match(span, "");
  }

  /** Starts a match at a place, in one of the cases that its check tells apart. */
  public static Match at(Span span, String wording) {
    return new Match(span, wording);
  }

  /** Gives a value its name, for the words of the rule. */
  public Match value(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** Names another place that has to do with it; it is shown where the rule has words for it. */
  public Match related(String name, Span place) {
    places.put(name, place);
    return this;
  }

  /** Adds a request that proves it. */
  public Match evidence(Evidence request) {
    evidence.add(request);
    return this;
  }

  /** Adds edits that the words of the rule cannot say. */
  public Match fix(Fix edits) {
    fix = Optional.of(edits);
    return this;
  }

  public Span span() {
    return span;
  }

  /** Returns the case it is, empty for a check that has only one. */
  public String wording() {
    return wording;
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, Span> places() {
    return places;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  Optional<Fix> fix() {
    return fix;
  }
}
