package dev.nginxlint.regex;

/**
 * Refuses a pattern that PCRE2 would compile into more code than its links can span.
 *
 * <p>PCRE2 writes a group as often as it is repeated. The size told here is never too great, but
 * may be too small: the tree does not tell {@code \d} from {@code [0-9]}, which takes more.
 */
final class CompiledSize {

  /** How long patterns may be that are not too large for sure, if nothing in them is counted. */
  static final int LONGEST_SMALL = 1_000;

  private static final long GREATEST = 65_536;
  private static final int BRACKETS = 6;
  private static final int ALTERNATIVE = 3;
  private static final int OPTIONAL_COPY = 7;
  private static final int CLASS = 33;

  private CompiledSize() {}

  static void check(Node root, PatternText text) {
    if (size(root) + BRACKETS + 1 > GREATEST) {
      throw new Refusal("regular expression is too large", text.length());
    }
  }

  private static long size(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      return size(oneOf.bytes());
    } else if (node instanceof Node.Repetition repetition) {
      return repeatedSize(repetition);
    } else if (node instanceof Node.BackReference || node instanceof Node.Call) {
      return 3;
    } else if (node instanceof Node.Assertion || node instanceof Node.Verb) {
      return 1;
    }
    long size = node instanceof Node.Alternation ? ALTERNATIVE * (node.children().size() - 1L) : 0;
    for (Node child : node.children()) {
      size += size(child);
      size += isPlainGroup(node, child) ? BRACKETS : 0;
    }
    if (node instanceof Node.Capture) {
      return size + BRACKETS + 2;
    }
    if (node instanceof Node.Look look && look.behind()) {
      return size + BRACKETS + 3;
    }
    return node instanceof Node.Atomic || node instanceof Node.Look ? size + BRACKETS : size;
  }

  private static boolean isPlainGroup(Node node, Node child) {
    return node instanceof Node.Sequence
        && (child instanceof Node.Sequence || child instanceof Node.Alternation);
  }

  /** A byte takes two, an escape one and most classes 33. */
  private static int size(ByteSet bytes) {
    if (bytes.size() == 1) {
      return 2;
    }
    return bytes.size() < 3 || bytes.size() > 253 || mayBeEscape(bytes) ? 1 : CLASS;
  }

  private static boolean mayBeEscape(ByteSet bytes) {
    int size = bytes.size();
    long high = bytes.from128() & bytes.from192();
    boolean uniform = high == -1 || (bytes.from128() | bytes.from192()) == 0;
    return !uniform
        || size == Bytes.WORD.size()
        || size == Bytes.DIGIT.size()
        || size == Bytes.SPACE.size()
        || size == 256 - Bytes.WORD.size()
        || size == 256 - Bytes.DIGIT.size()
        || size == 256 - Bytes.SPACE.size();
  }

  private static long repeatedSize(Node.Repetition repetition) {
    long once = size(repetition.body());
    if (repetition.body() instanceof Node.OneOf) {
      boolean counted = repetition.min() > 1 && repetition.min() == repetition.max();
      return repetition.max() == 0 ? 0 : counted ? once + 2 : once;
    }
    long required = Math.max(repetition.min(), 1);
    boolean bounded = repetition.max() != Node.Repetition.UNLIMITED;
    long optional = bounded ? Math.max(repetition.max() - required, 0) : 0;
    long size = once * required + (once + OPTIONAL_COPY) * optional;
    return Math.min(size - (optional > 0 ? OPTIONAL_COPY : 0), GREATEST + 1);
  }
}
