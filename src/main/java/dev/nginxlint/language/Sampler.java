package dev.nginxlint.language;

import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.ParsedPattern;

/**
 * Makes up paths that a pattern is likely to match, at little cost. Whether it does is for the
 * caller to see; {@link Language} tells for sure.
 */
public final class Sampler {
  private static final String LIKED = "xyabc10/.-_ ";
  private static final int MAX_LENGTH = 200;

  private final int variant;
  private final StringBuilder text = new StringBuilder();

  private Sampler(int variant) {
    this.variant = variant;
  }

  /** Returns one of several paths: other branches and other counts for each {@code variant}. */
  public static String path(ParsedPattern pattern, int variant) {
    Sampler sampler = new Sampler(variant);
    sampler.add(pattern.root());
    String text = sampler.text.toString();
    if (text.startsWith("/")) {
      return text;
    }
    return (text.startsWith(".") ? "/x" : "/") + text;
  }

  private void add(Node node) {
    if (text.length() > MAX_LENGTH) {
      return;
    }
    if (node instanceof Node.OneOf one) {
      for (int i = 0; i < LIKED.length(); i++) {
        char liked = LIKED.charAt((i + variant) % LIKED.length());
        if (one.bytes().contains(liked)) {
          text.append(liked);
          return;
        }
      }
      int lower = one.bytes().next('a');
      int first = lower >= 0 && lower <= 'z' ? lower : one.bytes().next(' ');
      text.append((char) Math.max(first, 0));
    } else if (node instanceof Node.Alternation alternation) {
      add(alternation.branches().get(variant % alternation.branches().size()));
    } else if (node instanceof Node.Repetition repetition) {
      int times = Math.min(repetition.max(), repetition.min() + (variant & 1));
      for (int i = 0; i < Math.min(times, MAX_LENGTH); i++) {
        add(repetition.body());
      }
    } else if (!(node instanceof Node.Look)) {
      for (Node child : node.children()) {
        add(child);
      }
    }
  }
}
