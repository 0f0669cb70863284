package dev.nginxlint.regex;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds what keeps a pattern from meaning the same to {@code java.util.regex}.
 *
 * <p>Besides what is missing there, that is mostly about groups: what a group captured inside a
 * lookaround or an atomic group is not forgotten there when the match goes back before it.
 */
final class Faithfulness {

  private static final int MOST_CALLED_NODES = 5_000;
  private static final int MOST_UNROLLED_NODES = 1_000;

  private final ParsedPattern pattern;
  private final BitSet opened = new BitSet();
  private final BitSet hidden = new BitSet();
  private final BitSet open = new BitSet();
  private int calledNodes;

  /**
   * Where a node stands.
   *
   * @param optional a match need not pass here, or passes more than once
   * @param kept inside a positive lookaround or an atomic group
   * @param behind inside a look behind
   * @param hidden inside a negative lookaround, or where nothing is ever matched
   */
  private record Place(boolean optional, boolean kept, boolean behind, boolean hidden) {

    Place asOptional() {
      return new Place(true, kept, behind, hidden);
    }

    Place asKept() {
      return new Place(optional, true, behind, hidden);
    }

    Place asBehind() {
      return new Place(optional, kept, true, hidden);
    }

    Place asHidden() {
      return new Place(optional, kept, behind, true);
    }
  }

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
      new Faithfulness(pattern).walk(pattern.root(), new Place(false, false, false, false));
      return Optional.empty();
    } catch (Obstacle obstacle) {
      return Optional.ofNullable(obstacle.getMessage());
    }
  }

  private void walk(Node node, Place place) {
    if (node instanceof Node.Unsupported unsupported) {
      throw new Obstacle(unsupported.construct());
    } else if (node instanceof Node.Verb verb && !verb.name().equals("FAIL")) {
      throw new Obstacle("(*" + verb.name() + ")");
    } else if (node instanceof Node.Capture capture) {
      capture(capture, place);
    } else if (node instanceof Node.BackReference reference) {
      reference(reference.target(), place);
    } else if (node instanceof Node.Call call) {
      call(call.target());
    } else if (node instanceof Node.Repetition repetition) {
      repetition(repetition, place);
    } else if (node instanceof Node.Look look) {
      Place inside = look.negative() ? place.asHidden() : place.asKept();
      walk(look.body(), look.behind() ? inside.asBehind() : inside);
    } else if (node instanceof Node.Atomic atomic) {
      walk(atomic.body(), place.asKept());
    } else if (node instanceof Node.Definition definition) {
      walk(definition.body(), place.asHidden());
    } else {
      boolean choice =
          node instanceof Node.Alternation alternation && alternation.branches().size() > 1;
      for (Node child : node.children()) {
        walk(child, choice ? place.asOptional() : place);
      }
    }
  }

  private void capture(Node.Capture capture, Place place) {
    if (place.kept && place.optional && !place.hidden) {
      throw new Obstacle(
          "a group that may or may not take part inside a lookaround or an atomic group");
    }
    opened.set(capture.number());
    open.set(capture.number());
    hidden.set(capture.number(), place.hidden);
    walk(capture.body(), place);
    open.clear(capture.number());
  }

  private void reference(Node.Target target, Place place) {
    List<Integer> numbers = pattern.numbers(target);
    int number = numbers.get(0);
    if (numbers.size() > 1) {
      throw new Obstacle("a reference to several groups of one name");
    } else if (place.behind) {
      throw new Obstacle("a reference inside a look behind");
    } else if (!opened.get(number) || open.get(number)) {
      throw new Obstacle("a reference to a group that does not end before it");
    } else if (hidden.get(number)) {
      throw new Obstacle("a reference to a group inside a negative lookaround");
    }
  }

  private void repetition(Node.Repetition repetition, Place place) {
    Node body = repetition.body();
    if (place.behind
        && !(body instanceof Node.OneOf)
        && size(body) * repetition.min() > MOST_UNROLLED_NODES) {
      throw new Obstacle("a long repetition inside a look behind");
    }
    boolean several =
        repetition.min() > 1
            || (repetition.max() > 1 && repetition.max() != Node.Repetition.UNLIMITED);
    if (several && !Widths.isZero(body) && Widths.mayBeZero(body)) {
      throw new Obstacle(
          "a counted repetition of what may be empty"); // java.util.regex stops counting then
    }
    if (repetition.max() == 0 && hasBranches(body)) {
      // PCRE2 skips only the first branch when it looks for what a match must start with
      throw new Obstacle("a group of several branches repeated no times");
    }
    Place inside = repetition.max() == 0 ? place.asHidden() : place;
    inside = repetition.greed() == Node.Greed.POSSESSIVE ? inside.asKept() : inside;
    boolean once = repetition.min() == 1 && repetition.max() == 1;
    walk(body, once ? inside : inside.asOptional());
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

  private static int size(Node node) {
    int size = 1;
    for (Node child : node.children()) {
      size += size(child);
    }
    return size;
  }
}
