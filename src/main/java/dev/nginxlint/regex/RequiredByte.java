package dev.nginxlint.regex;

/**
 * The last literal of a pattern without which nothing can match.
 *
 * <p>PCRE2 looks for it in the subject first, and so never tries what could take too many steps.
 */
final class RequiredByte {

  private static final int LONGEST_SUBJECT = 5_000;

  private RequiredByte() {}

  /** Returns the literal, in both cases if case is ignored, or {@link ByteSet#NONE}. */
  static ByteSet of(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      return isLiteral(oneOf.bytes()) ? oneOf.bytes() : ByteSet.NONE;
    } else if (node instanceof Node.Repetition repetition) {
      return repetition.min() == 0 ? ByteSet.NONE : of(repetition.body());
    } else if (node instanceof Node.Capture || node instanceof Node.Atomic) {
      return of(node.children().get(0));
    } else if (node instanceof Node.Sequence sequence) {
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        ByteSet required = of(sequence.items().get(i));
        if (!required.isEmpty()) {
          return required;
        }
      }
    }
    return ByteSet.NONE;
  }

  /** Says whether only one byte is meant, in one case or both. */
  private static boolean isLiteral(ByteSet bytes) {
    int first = bytes.next(0);
    return first >= 0 && (bytes.size() == 1 || (bytes.size() == 2 && bytes.contains(first + 32)));
  }

  /** Tells whether the subject has none of the bytes, though one is required. */
  static boolean isMissing(ByteSet required, byte[] subject) {
    if (required.isEmpty() || subject.length >= LONGEST_SUBJECT) {
      return false;
    }
    for (byte value : subject) {
      if (required.contains(value & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
