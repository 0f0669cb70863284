package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place where a check found its mistake, with all that its words need.
 *
 * @param wording the case it is, empty for a check that has only one
 * @param values what the words of the rule may name in braces
 * @param related other places, by the names the rule gives words to
 */
public record Match(
    Span span,
    String wording,
    Map<String, String> values,
    Map<String, Span> related,
    List<Evidence> evidence) {

  /** Starts a match at a place. */
  public static Match at(Span span, String wording) {
    return new Match(span, wording, new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
  }

  public Match value(String name, String value) {
    values.put(name, value);
    return this;
  }

  public Match related(String name, Span place) {
    related.put(name, place);
    return this;
  }

  public Match evidence(Evidence request) {
    evidence.add(request);
    return this;
  }
}
