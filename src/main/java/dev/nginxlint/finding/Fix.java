package dev.nginxlint.finding;

import dev.nginxlint.source.Span;
import java.util.List;

/**
 * Edits that, made together, remove the cause of a finding.
 *
 * @param safe whether no request can come to another outcome by it
 */
public record Fix(String title, boolean safe, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** Replaces the bytes of {@code span}; an empty span inserts, an empty text deletes. */
  public record Edit(Span span, String text) {}
}
