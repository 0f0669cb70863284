package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;

/** One branch of a pattern while it is parsed, and whether a quantifier may come next. */
final class Branch {

  private final List<Node> items = new ArrayList<>();
  private boolean repeatable;
  private boolean repeated;

  /** Adds an item that a quantifier may follow. */
  void add(Node item) {
    items.add(item);
    repeatable = true;
    repeated = false;
  }

  /** Adds an item that no quantifier may follow. */
  void addUnrepeatable(Node item) {
    items.add(item);
    interrupt();
  }

  /** Notes something that is no item, but that no quantifier may follow. */
  void interrupt() {
    repeatable = false;
    repeated = false;
  }

  boolean isRepeatable() {
    return repeatable;
  }

  void repeat(int min, int max, Node.Greed greed) {
    int last = items.size() - 1;
    items.set(last, new Node.Repetition(items.get(last), min, max, greed));
    repeatable = false;
    repeated = true;
  }

  /** Tells whether the last item is a quantifier that {@code ?} or {@code +} would modify. */
  boolean isRepeated() {
    return repeated;
  }

  void modifyRepetition(Node.Greed greed) {
    int last = items.size() - 1;
    if (items.get(last) instanceof Node.Repetition plain) {
      items.set(last, new Node.Repetition(plain.body(), plain.min(), plain.max(), greed));
    }
    repeated = false;
  }

  Node.Sequence toNode() {
    return new Node.Sequence(items);
  }
}
