package dev.nginxlint.rule;

import dev.nginxlint.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says in one case. Values of the match are named in braces.
 *
 * @param label what stands beside the caret; may be empty
 * @param related what is said of other places, by the name the check gives them
 * @param help what to write instead; may be empty
 * @param fix edits that mend it
 */
public record Wording(
    Severity severity,
    String message,
    String label,
    Map<String, String> related,
    String help,
    Optional<FixTemplate> fix) {

  /**
   * Edits with values in braces.
   *
   * @param safe whether no request can come to another outcome by it
   */
  public record FixTemplate(String title, boolean safe, List<EditTemplate> edits) {
    public FixTemplate {
      edits = List.copyOf(edits);
    }
  }

  /**
   * One edit.
   *
   * @param place what is edited: {@code directive}, {@code parameter.1} …, {@code location}, or a
   *     place that the check names
   */
  public record EditTemplate(EditKind kind, String place, String text) {}

  /** What an edit does with its place. */
  public enum EditKind {
    REPLACE,
    DELETE,
    BEFORE,
    AFTER
  }
}
