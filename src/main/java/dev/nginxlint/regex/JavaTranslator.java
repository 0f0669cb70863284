package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a pattern anew, for {@code java.util.regex}. The pattern must be free of obstacles. */
final class JavaTranslator {

  private static final String WORD = "[0-9A-Z_a-z]";
  private static final String NEVER = "(?!)";

  private final ParsedPattern pattern;
  private final StringBuilder source = new StringBuilder();
  private final List<Integer> groups;
  private int groupCount;
  private boolean capturing = true;
  private boolean behind;

  private JavaTranslator(ParsedPattern pattern) {
    this.pattern = pattern;
    groups = new ArrayList<>(Collections.nCopies(pattern.captureCount(), 0));
  }

  static JavaPattern translate(ParsedPattern pattern) {
    JavaTranslator translator = new JavaTranslator(pattern);
    translator.node(pattern.root());
    translator.preventMemory();
    Pattern java = Pattern.compile(translator.source.toString(), Pattern.UNIX_LINES);
    return new JavaPattern(java, translator.groups);
  }

  /**
   * Patterns without references are matched with a memory of what failed, and then need fewer steps
   * than PCRE2.
   */
  private void preventMemory() {
    source.append("|").append(NEVER).append("()\\").append(groupCount + 1);
  }

  private void node(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      source.append(oneOf.bytes());
    } else if (node instanceof Node.Sequence sequence) {
      sequence(sequence);
    } else if (node instanceof Node.Alternation alternation) {
      alternation(alternation);
    } else if (node instanceof Node.Repetition repetition) {
      repetition(repetition);
    } else if (node instanceof Node.Capture capture) {
      capture(capture);
    } else if (node instanceof Node.Atomic atomic) {
      group("(?>", atomic.body());
    } else if (node instanceof Node.Look look) {
      look(look);
    } else if (node instanceof Node.Assertion assertion) {
      source.append(place(assertion.place()));
    } else if (node instanceof Node.BackReference reference) {
      reference(reference);
    } else if (node instanceof Node.Call call) {
      call(call);
    } else if (node instanceof Node.Verb) {
      source.append(NEVER); // (*FAIL), as all others are obstacles
    } else if (!(node instanceof Node.Definition)) {
      throw new AssertionError(node);
    }
  }

  private void sequence(Node.Sequence sequence) {
    for (Node item : sequence.items()) {
      node(item);
      if (item instanceof Node.Verb) {
        return; // what follows is never reached, and may not be allowed in a look behind
      }
    }
  }

  private void group(String opening, Node body) {
    source.append(opening);
    node(body);
    source.append(')');
  }

  private void alternation(Node.Alternation alternation) {
    String separator = "(?:";
    for (Node branch : alternation.branches()) {
      source.append(separator);
      node(branch);
      separator = "|";
    }
    source.append(')');
  }

  private void repetition(Node.Repetition repetition) {
    Node body = repetition.body();
    if (repetition.max() == 0) {
      return;
    }
    if (Widths.isZero(body)) {
      // the same place again finds the same; java.util.regex would not even set groups
      repeat(body, Math.min(repetition.min(), 1), 1, repetition.greed());
    } else if (behind && !(body instanceof Node.OneOf)) {
      // java.util.regex knows no length of repeated groups
      for (int i = 0; i < repetition.min(); i++) {
        group("(?:", body);
      }
    } else {
      repeat(body, repetition.min(), repetition.max(), repetition.greed());
    }
  }

  private void repeat(Node body, int min, int max, Node.Greed greed) {
    if (min == 1 && max == 1) {
      group("(?:", body);
      return;
    }
    if (body instanceof Node.OneOf) {
      node(body);
    } else if (body instanceof Node.Capture capture && capturing) {
      open(capture);
      repeatedBody(capture.body());
    } else {
      source.append("(?:");
      repeatedBody(body);
    }
    quantifier(min, max);
    source.append(
        switch (greed) {
          case GREEDY -> "";
          case LAZY -> "?";
          case POSSESSIVE -> "+";
        });
  }

  /**
   * A choice keeps java.util.regex from a shortcut for plain bodies, by which it forgets to restore
   * groups in them.
   */
  private void repeatedBody(Node body) {
    node(body);
    source.append(capturing && containsCapture(body) ? "|(?!))" : ")");
  }

  private static boolean containsCapture(Node node) {
    if (node instanceof Node.Capture) {
      return true;
    }
    for (Node child : node.children()) {
      if (containsCapture(child)) {
        return true;
      }
    }
    return false;
  }

  private void quantifier(int min, int max) {
    boolean unlimited = max == Node.Repetition.UNLIMITED;
    if (unlimited && min <= 1) {
      source.append(min == 0 ? '*' : '+');
    } else if (min == 0 && max == 1) {
      source.append('?');
    } else {
      source.append('{').append(min);
      if (min != max) {
        source.append(',').append(unlimited ? "" : Integer.toString(max));
      }
      source.append('}');
    }
  }

  private void capture(Node.Capture capture) {
    if (capturing) {
      open(capture);
      node(capture.body());
      source.append(')');
    } else {
      group("(?:", capture.body());
    }
  }

  private void open(Node.Capture capture) {
    groups.set(capture.number() - 1, ++groupCount);
    source.append('(');
  }

  private void look(Node.Look look) {
    boolean outerCapturing = capturing;
    boolean outerBehind = behind;
    capturing &= !look.negative();
    behind |= look.behind();
    source.append(look.behind() ? "(?<" : "(?");
    group(look.negative() ? "!" : "=", look.body());
    capturing = outerCapturing;
    behind = outerBehind;
  }

  private void reference(Node.BackReference reference) {
    int group = groups.get(pattern.numbers(reference.target()).get(0) - 1);
    source.append(reference.caseless() ? "(?i:\\" : "(?:\\").append(group).append(')');
  }

  /** Writes the called group out; it forgets what it captures. */
  private void call(Node.Call call) {
    boolean outerCapturing = capturing;
    capturing = false;
    group("(?:", pattern.group(pattern.numbers(call.target()).get(0)).orElseThrow());
    capturing = outerCapturing;
  }

  private static String place(Node.Place place) {
    return switch (place) {
      case SUBJECT_START -> "\\A";
      case LINE_START -> "(?:\\A|(?<=\\n)(?!\\z))";
      case SUBJECT_END -> "$";
      case LINE_END -> "(?=\\n|\\z)";
      case VERY_END -> "\\z";
      // the \b of Java 17 knows letters outside ASCII
      case WORD_BOUNDARY ->
          "(?:(?<!" + WORD + ")(?=" + WORD + ")|(?<=" + WORD + ")(?!" + WORD + "))";
      case NOT_WORD_BOUNDARY ->
          "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))";
    };
  }
}
