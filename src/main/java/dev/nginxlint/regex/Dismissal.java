package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * What a subject must hold to match a pattern at all. Most subjects are told apart by it, and the
 * pattern then need not be translated: loading {@code java.util.regex} takes a tenth of linting a
 * small site.
 *
 * @param start what every match starts with at the start of the subject; perhaps nothing
 * @param required one of these bytes is in every match, unless it is empty
 * @param run bytes that follow each other in every match; perhaps none
 */
record Dismissal(String start, ByteSet required, List<ByteSet> run) {

  /** Subjects this long could make PCRE2 reach its match limit, with one repetition. */
  private static final int LONGEST_SUBJECT = 1_000;

  private static final int MANY = 2;

  Dismissal {
    run = List.copyOf(run);
  }

  static Dismissal of(Node root) {
    List<Node> items = root instanceof Node.Sequence sequence ? sequence.items() : List.of(root);
    List<ByteSet> run = choices(root) > 1 ? List.of() : longestRun(items);
    return new Dismissal(start(items), RequiredByte.of(root), run);
  }

  /** Says that a subject does not match, and that PCRE2 does not fail to find out. */
  boolean dismisses(String subject) {
    return !subject.startsWith(start)
        || RequiredByte.isMissing(required, subject)
        || (subject.length() < LONGEST_SUBJECT && !holdsRun(subject));
  }

  private boolean holdsRun(String subject) {
    for (int from = 0; from + run.size() <= subject.length(); from++) {
      int length = 0;
      while (length < run.size() && run.get(length).contains(subject.charAt(from + length))) {
        length++;
      }
      if (length == run.size()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the bytes that follow a {@code ^} at the start of the pattern. */
  private static String start(List<Node> items) {
    StringBuilder start = new StringBuilder();
    boolean anchored =
        !items.isEmpty()
            && items.get(0) instanceof Node.Assertion assertion
            && assertion.place() == Node.Place.SUBJECT_START;
    for (int i = 1; anchored && i < items.size(); i++) {
      if (!(items.get(i) instanceof Node.OneOf one) || one.bytes().size() != 1) {
        break;
      }
      start.append((char) one.bytes().next(0));
    }
    return start.toString();
  }

  private static List<ByteSet> longestRun(List<Node> items) {
    List<ByteSet> longest = List.of();
    List<ByteSet> run = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.OneOf one && RequiredByte.isLiteral(one.bytes())) {
        run.add(one.bytes());
        longest = run.size() > longest.size() ? run : longest;
      } else {
        run = new ArrayList<>();
      }
    }
    return longest;
  }

  /** Counts what can be tried in several ways; more than one makes a pattern expensive to fail. */
  private static int choices(Node node) {
    if (node instanceof Node.Repetition repetition) {
      return repetition.body() instanceof Node.OneOf ? 1 : MANY;
    }
    int count = node instanceof Node.Call || node instanceof Node.Verb ? MANY : 0;
    for (Node child : node.children()) {
      count += choices(child);
    }
    return count;
  }
}
