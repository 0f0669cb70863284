package dev.nginxlint.lint;

import dev.nginxlint.lint.IgnoreComment.Form;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Comment;
import dev.nginxlint.validity.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ignore comments: our own, those of walf443/nginx-lint and those of gixy. */
final class IgnoreCommentReader {
  private static final String OURS = "nginx-lint:";
  private static final String GIXY = "gixy:";
  private static final List<String> WORDS = List.of("ignore", "ignore-file");

  /** What is written for it elsewhere. */
  private static final List<String> ELSEWHERE = List.of("disable", "disable-file", "noqa", "skip");

  private final Span span;

  private IgnoreCommentReader(Span span) {
    this.span = span;
  }

  /** Reads a comment; empty if it asks for nothing of this kind. */
  static Optional<IgnoreComment> read(Comment comment) {
    String text = comment.text().stripTrailing();
    int start = 0;
    while (start < text.length() && "# \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Span span =
        new Span(
            comment.span().file(), comment.span().start(), comment.span().start() + text.length());
    IgnoreCommentReader reader = new IgnoreCommentReader(span);
    if (text.startsWith(OURS, start)) {
      return reader.own(text.substring(start + OURS.length()).strip());
    }
    if (text.startsWith(GIXY, start)) {
      return reader.gixy(text.substring(start + GIXY.length()).strip());
    }
    return Optional.empty();
  }

  private Optional<IgnoreComment> own(String text) {
    int end = 0;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    String word = text.substring(0, end);
    boolean bracket = text.startsWith("[", end);
    if (!WORDS.contains(word)) {
      String meant = Spelling.meant(word, WORDS);
      if (!bracket && meant.isEmpty() && !ELSEWHERE.contains(word)) {
        return Optional.empty();
      }
      String instead = meant.isEmpty() ? "ignore" : meant;
      return mistake("\"" + word + "\" is not understood; did you mean \"" + instead + "\"?");
    }
    boolean file = word.equals("ignore-file");
    return bracket ? bracket(text.substring(end + 1), file) : words(text.substring(end), file);
  }

  /** Reads {@code rule, rule] -- reason}. */
  private Optional<IgnoreComment> bracket(String text, boolean file) {
    int close = text.indexOf(']');
    if (close < 0) {
      return mistake("nothing closes the \"[\"");
    }
    List<String> names = names(text.substring(0, close));
    String rest = text.substring(close + 1).strip();
    boolean reason = rest.startsWith("--") && !rest.substring(2).isBlank();
    return named(Form.OURS, file, names, reason);
  }

  /** Reads {@code rule,rule reason}. */
  private Optional<IgnoreComment> words(String text, boolean file) {
    String stripped = text.strip();
    int end = 0;
    while (end < stripped.length() && " \t".indexOf(stripped.charAt(end)) < 0) {
      end++;
    }
    List<String> names = names(stripped.substring(0, end));
    return named(Form.WALF443, file, names, !stripped.substring(end).isBlank());
  }

  /** Reads {@code disable=rule,rule}. */
  private Optional<IgnoreComment> gixy(String text) {
    if (!text.startsWith("disable=")) {
      return Optional.empty();
    }
    String list = text.substring("disable=".length());
    int end = 0;
    while (end < list.length() && " \t".indexOf(list.charAt(end)) < 0) {
      end++;
    }
    return named(Form.GIXY, false, names(list.substring(0, end)), true);
  }

  private Optional<IgnoreComment> named(
      Form form, boolean file, List<String> names, boolean reason) {
    return names.isEmpty() && form != Form.GIXY
        ? mistake("it names no rule")
        : Optional.of(new IgnoreComment(span, form, file, names, reason, ""));
  }

  private Optional<IgnoreComment> mistake(String mistake) {
    return Optional.of(new IgnoreComment(span, Form.OURS, false, List.of(), false, mistake));
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
