package dev.nginxlint.rule;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.rule.Wording.EditTemplate;
import dev.nginxlint.rule.Wording.FixTemplate;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule found at a directive, and how it is told. */
public record RuleMatch(Rule rule, Placement placement, Match match) {

  /** Puts it into the words of the rule. */
  public Finding finding(Scene scene) {
    Wording wording = rule.wording(match.wording());
    Map<String, String> values = Facts.of(scene, placement);
    values.putAll(match.values());
    Severity severity = wording.severity();
    String message = Template.fill(wording.message(), values);
    if (rule.raise().isPresent()) {
      Rule.Raise raise = rule.raise().get();
      if (!severity.atLeast(raise.to()) && raise.when().matches(scene, placement)) {
        severity = raise.to();
        message = message + ", and " + Template.fill(raise.because(), values);
      }
    }
    Finding finding =
        Finding.of(rule.id(), severity, rule.category(), match.span(), message)
            .withLabel(Template.fill(wording.label(), values))
            .withHelp(Template.fill(wording.help(), values));
    for (Map.Entry<String, Span> place : match.places().entrySet()) {
      String words = wording.related().get(place.getKey());
      if (words != null) {
        finding = finding.withRelated(place.getValue(), Template.fill(words, values));
      }
    }
    for (Finding.Evidence evidence : match.evidence()) {
      finding = finding.withEvidence(evidence.request(), evidence.becomes());
    }
    if (match.fix().isPresent()) {
      return finding.withFix(match.fix().get());
    }
    return wording.fix().isPresent() ? finding.withFix(fix(wording.fix().get(), values)) : finding;
  }

  private Fix fix(FixTemplate template, Map<String, String> values) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (EditTemplate edit : template.edits()) {
      Optional<Span> place = place(edit.place());
      if (place.isPresent()) {
        edits.add(edit(edit, place.get(), Template.fill(edit.text(), values)));
      }
    }
    return new Fix(Template.fill(template.title(), values), template.safe(), edits);
  }

  private static Fix.Edit edit(EditTemplate edit, Span place, String text) {
    return switch (edit.kind()) {
      case REPLACE -> new Fix.Edit(place, text);
      case DELETE -> new Fix.Edit(wholeLine(place), "");
      case BEFORE -> new Fix.Edit(new Span(place.file(), place.start(), place.start()), text);
      case AFTER -> new Fix.Edit(new Span(place.file(), place.end(), place.end()), text);
    };
  }

  /** Returns the line of a place with its end, where nothing else stands on it. */
  private static Span wholeLine(Span place) {
    String text = place.file().text();
    int start = place.start();
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    int end = place.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    boolean alone = start == 0 || text.charAt(start - 1) == '\n';
    if (alone && text.startsWith("\r\n", end)) {
      return new Span(place.file(), start, end + 2);
    }
    return alone && text.startsWith("\n", end) ? new Span(place.file(), start, end + 1) : place;
  }

  /** Returns where a place of an edit is: see {@link EditTemplate}. */
  private Optional<Span> place(String name) {
    Span own = match.places().get(name);
    if (own != null) {
      return Optional.of(own);
    }
    List<Parameter> parameters = placement.directive().parameters();
    if (name.startsWith("parameter.")) {
      int position = name.charAt(name.length() - 1) - '0';
      return position <= parameters.size()
          ? Optional.of(parameters.get(position - 1).span())
          : Optional.empty();
    }
    if (name.equals("location")) {
      Optional<LocationBlock> location = LocationBlock.around(placement);
      return location.isPresent() ? Optional.of(location.get().span()) : Optional.empty();
    }
    return Optional.of(
        name.equals("name") ? placement.directive().name().span() : placement.directive().span());
  }
}
