package dev.nginxlint.regex;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds what keeps a pattern from being matched here as PCRE2 does. */
final class Faithfulness {

  private static final int MOST_CALLED_NODES = 5_000;

  private final ParsedPattern pattern;
  private final BitSet opened = new BitSet();
  private final BitSet open = new BitSet();
  private int calledNodes;

  private static final class Obstacle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Obstacle(String reason) {
      super(reason, null, false, false);
    }
  }

  private Faithfulness(ParsedPattern pattern) {
    this.pattern = pattern;
  }

  /** Returns the first obstacle, if there is one. */
  static Optional<String> obstacle(ParsedPattern pattern) {
    try {
      new Faithfulness(pattern).walk(pattern.root());
      return Optional.empty();
    } catch (Obstacle obstacle) {
      return Optional.ofNullable(obstacle.getMessage());
    }
  }

  private void walk(Node node) {
    if (node instanceof Node.OneOf) {
      return;
    } else if (node instanceof Node.Unsupported unsupported) {
      throw new Obstacle(unsupported.construct());
    } else if (node instanceof Node.Verb verb && !verb.name().equals("FAIL")) {
      throw new Obstacle("(*" + verb.name() + ")");
    } else if (node instanceof Node.Capture capture) {
      opened.set(capture.number());
      open.set(capture.number());
      walk(capture.body());
      open.clear(capture.number());
    } else if (node instanceof Node.BackReference reference) {
      reference(reference.target());
    } else if (node instanceof Node.Call call) {
      call(call.target());
    } else {
      if (node instanceof Node.Repetition repetition
          && repetition.max() == 0
          && hasBranches(repetition.body())) {
        // PCRE2 skips only the first branch when it looks for what a match must start with
        throw new Obstacle("a group of several branches repeated no times");
      }
      for (Node child : node.children()) {
        walk(child);
      }
    }
  }

  private void reference(Node.Target target) {
    List<Integer> numbers = pattern.numbers(target);
    int number = numbers.get(0);
    if (numbers.size() > 1) {
      throw new Obstacle("a reference to several groups of one name");
    } else if (!opened.get(number) || open.get(number)) {
      throw new Obstacle("a reference to a group that does not end before it");
    }
  }

  /**
   * A call can be written out, if it does not come back to itself and needs no group that it sets.
   */
  private void call(Node.Target target) {
    int number = pattern.numbers(target).get(0);
    if (number == 0 || open.get(number)) {
      throw new Obstacle("recursion");
    }
    open.set(number);
    checkCalled(pattern.group(number).orElseThrow());
    open.clear(number);
  }

  private void checkCalled(Node node) {
    if (++calledNodes > MOST_CALLED_NODES) {
      throw new Obstacle("calls of large groups");
    } else if (node instanceof Node.BackReference) {
      throw new Obstacle("a call of a group that contains a reference");
    } else if (node instanceof Node.Call call) {
      call(call.target());
    }
    for (Node child : node.children()) {
      checkCalled(child);
    }
  }

  private static boolean hasBranches(Node node) {
    return node instanceof Node.Alternation
        || (node.children().size() == 1 && node.children().get(0) instanceof Node.Alternation);
  }
}
