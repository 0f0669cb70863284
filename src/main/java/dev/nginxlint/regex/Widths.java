package dev.nginxlint.regex;

/** How much of a subject a node consumes. */
final class Widths {

  private Widths() {}

  /** Tells whether a node never consumes anything. */
  static boolean isZero(Node node) {
    if (node instanceof Node.OneOf
        || node instanceof Node.BackReference
        || node instanceof Node.Call) {
      return false;
    } else if (node instanceof Node.Look
        || (node instanceof Node.Repetition repetition && repetition.max() == 0)) {
      return true;
    }
    for (Node child : node.children()) {
      if (!isZero(child)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a node can match without consuming anything, as far as can be told. */
  static boolean mayBeZero(Node node) {
    if (node instanceof Node.OneOf) {
      return false;
    } else if (node instanceof Node.Repetition repetition && repetition.min() == 0) {
      return true;
    } else if (node instanceof Node.Alternation alternation) {
      for (Node branch : alternation.branches()) {
        if (mayBeZero(branch)) {
          return true;
        }
      }
      return false;
    } else if (node instanceof Node.Look) {
      return true;
    }
    for (Node child : node.children()) {
      if (!mayBeZero(child)) {
        return false;
      }
    }
    return true;
  }
}
