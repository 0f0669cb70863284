package dev.nginxlint.taint;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.Node.Repetition;

/**
 * What a part of a regular expression leaves to the subject: the bytes that are not written out but
 * chosen from a class, or repeated without limit.
 */
final class GroupTaint {
  private ByteSet free = ByteSet.NONE;
  private boolean known = true;

  private GroupTaint() {}

  /** What a part can start with, and whether it can be empty. */
  private record Start(ByteSet bytes, boolean empty) {}

  static Taint of(Node group) {
    GroupTaint taint = new GroupTaint();
    Start start = taint.walk(group, false);
    return new Taint("", taint.free, start.bytes(), taint.known);
  }

  private Start walk(Node node, boolean repeated) {
    if (node instanceof Node.OneOf one) {
      if (one.bytes().size() > 1 || repeated) {
        free = free.or(one.bytes());
      }
      return new Start(one.bytes(), false);
    } else if (node instanceof Repetition repetition) {
      if (repetition.max() == 0) {
        return new Start(ByteSet.NONE, true);
      }
      boolean many = repeated || repetition.max() == Repetition.UNLIMITED;
      Start body = walk(repetition.body(), many);
      return new Start(body.bytes(), body.empty() || repetition.min() == 0);
    } else if (node instanceof Node.Alternation alternation) {
      Start start = new Start(ByteSet.NONE, false);
      for (Node branch : alternation.branches()) {
        Start other = walk(branch, repeated);
        start = new Start(start.bytes().or(other.bytes()), start.empty() || other.empty());
      }
      return start;
    } else if (node instanceof Node.Sequence sequence) {
      Start start = new Start(ByteSet.NONE, true);
      for (Node item : sequence.items()) {
        Start next = walk(item, repeated);
        if (start.empty()) {
          start = new Start(start.bytes().or(next.bytes()), next.empty());
        }
      }
      return start;
    } else if (node instanceof Node.Capture || node instanceof Node.Atomic) {
      return walk(node.children().get(0), repeated);
    } else if (node instanceof Node.Assertion) {
      return new Start(ByteSet.NONE, true);
    }
    // A look around, a reference and the like narrow what matches; how is not followed.
    known = false;
    return new Start(ByteSet.ALL, true);
  }
}
