package dev.nginxlint.check.security;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.Node.Repetition;

/**
 * Writes a text that a pattern matches, short and plain. It is a proposal: whether it matches is
 * for the pattern to say.
 */
final class Sample {
  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_/.:?=&% ";

  /** So many bytes are any, but for a newline. */
  private static final int ANY = 254;

  private final int choice;
  private final String wish;
  private final boolean hosts;
  private int alternations;

  private Sample(int choice, String wish, boolean hosts) {
    this.choice = choice;
    this.wish = wish;
    this.hosts = hosts;
  }

  /** Writes a text as {@link #of}, with dots for what may be any byte, as in names of hosts. */
  static String ofHost(Node node, int choice, String wish) {
    StringBuilder text = new StringBuilder();
    new Sample(choice, wish, true).write(node, text);
    return text.toString();
  }

  /**
   * Writes a text.
   *
   * @param choice which branch to take where there are several, counted over all branches
   * @param wish a text to put where a repetition takes any of its bytes; may be empty
   */
  static String of(Node node, int choice, String wish) {
    StringBuilder text = new StringBuilder();
    new Sample(choice, wish, false).write(node, text);
    return text.toString();
  }

  private void write(Node node, StringBuilder text) {
    if (node instanceof Node.OneOf one) {
      text.append(hosts && one.bytes().size() >= ANY ? '.' : plain(one.bytes()));
    } else if (node instanceof Repetition repetition) {
      repeat(repetition, text);
    } else if (node instanceof Node.Alternation alternation) {
      int place = choice - alternations;
      int count = alternation.branches().size();
      alternations += count;
      write(alternation.branches().get(place > 0 && place < count ? place : 0), text);
    } else if (node instanceof Node.Sequence
        || node instanceof Node.Capture
        || node instanceof Node.Atomic) {
      for (Node child : node.children()) {
        write(child, text);
      }
    }
  }

  private void repeat(Repetition repetition, StringBuilder text) {
    if (!wish.isEmpty()
        && repetition.max() == Repetition.UNLIMITED
        && repetition.body() instanceof Node.OneOf one
        && takes(one.bytes())) {
      text.append(wish);
      return;
    }
    // What may be left out is left out, unless it is wished for.
    int count =
        repetition.min() == 0 && !wish.isEmpty() && repetition.max() > 0 ? 1 : repetition.min();
    for (int i = 0; i < Math.min(count, 64); i++) {
      write(repetition.body(), text);
    }
  }

  private boolean takes(ByteSet bytes) {
    for (int i = 0; i < wish.length(); i++) {
      if (!bytes.contains(wish.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char plain(ByteSet bytes) {
    for (int i = 0; i < PLAIN.length(); i++) {
      if (bytes.contains(PLAIN.charAt(i))) {
        return PLAIN.charAt(i);
      }
    }
    return (char) Math.max(0, bytes.next(0));
  }
}
