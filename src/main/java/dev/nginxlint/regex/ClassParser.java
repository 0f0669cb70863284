package dev.nginxlint.regex;

/** Reads a character class, from after its opening bracket to after its closing one. */
final class ClassParser {

  private final PatternText text;
  private final Options options;
  private final EscapeReader escapes;

  private ByteSet bytes = ByteSet.NONE;
  private boolean quoting;
  private Range range = Range.IMPOSSIBLE;
  private int last;

  /** What a hyphen would mean. */
  private enum Range {
    IMPOSSIBLE,
    POSSIBLE,
    STARTED
  }

  ClassParser(PatternText text, Options options) {
    this.text = text;
    this.options = options;
    this.escapes = new EscapeReader(text);
  }

  ByteSet parse() {
    checkNotPosixOutsideClass();
    boolean negated = false;
    int c = '[';
    while (!text.atEnd()) {
      c = text.nextCharacter();
      if (c == '^' && !negated) {
        negated = true;
      } else if (!(c == '\\' && (text.take('E') || text.take("Q\\E"))) && !isIgnored(c)) {
        break;
      }
    }
    do {
      item(c);
      if (text.atEnd()) {
        throw text.refusal("missing terminating ] for character class");
      }
      c = text.nextCharacter();
    } while (c != ']' || quoting);
    if (range == Range.STARTED) {
      bytes = bytes.or(ByteSet.of('-'));
    }
    return negated ? bytes.complement() : bytes;
  }

  private void checkNotPosixOutsideClass() {
    if (posixEnd() >= 0) {
      throw text.refusalBefore(
          text.lookingAt(':')
              ? "POSIX named classes are supported only within a class"
              : "POSIX collating elements are not supported");
    }
  }

  private boolean isIgnored(int c) {
    return options.has(Options.EXTENDED_MORE) && (c == ' ' || c == '\t');
  }

  private void item(int c) {
    if (quoting) {
      if (c == '\\' && text.take('E')) {
        quoting = false;
      } else {
        literal(c);
      }
    } else if (isIgnored(c)) {
      return;
    } else if (c == '[' && text.remaining() >= 3 && posixEnd() >= 0) {
      posix(posixEnd());
    } else if (c == '-' && range == Range.POSSIBLE) {
      range = Range.STARTED;
    } else if (c == '\\') {
      escape();
    } else {
      literal(c);
    }
  }

  private void literal(int c) {
    int first = c;
    if (range == Range.STARTED) {
      if (last > c) {
        throw text.refusalBefore("range out of order in character class");
      }
      first = last;
      range = Range.IMPOSSIBLE;
    } else {
      range = Range.POSSIBLE;
    }
    last = c;
    ByteSet added = ByteSet.range(Math.min(first, 0xFF), Math.min(c, 0xFF));
    bytes = bytes.or(options.has(Options.CASELESS) ? added.withOtherCase() : added);
  }

  private void escape() {
    Escape escape = escapes.readInClass();
    if (escape.kind() == Escape.Kind.BYTE) {
      literal(escape.value());
      return;
    }
    switch (escape.value()) {
      case 'b' -> literal('\b');
      case 'Q' -> quoting = true;
      case 'E' -> {}
      case 'B', 'R', 'X' -> throw invalidEscape();
      default -> set(escape);
    }
  }

  /** Adds an escape that is a set of bytes, which may not be an end of a range. */
  private void set(Escape escape) {
    if (range == Range.STARTED) {
      throw text.refusal(Messages.INVALID_RANGE);
    }
    range = Range.IMPOSSIBLE;
    if (escape.is('N')) {
      throw text.refusal("\\N is not supported in a class");
    } else if (escape.is('p') || escape.is('P')) {
      bytes = bytes.or(UnicodeProperty.read(text, escape.is('P')));
    } else if (escape.is('C') || Bytes.escape(escape.value()).isEmpty()) {
      throw invalidEscape();
    } else {
      bytes = bytes.or(Bytes.escape(escape.value()));
    }
    checkNoRangeFollows();
  }

  private Refusal invalidEscape() {
    return text.refusalBefore("escape sequence is invalid in character class");
  }

  private void checkNoRangeFollows() {
    if (text.remaining() > 1 && text.lookingAt('-') && text.peek(1) != ']') {
      throw text.refusal(Messages.INVALID_RANGE);
    }
  }

  private void posix(int end) {
    if (range == Range.STARTED) {
      throw text.refusal(Messages.INVALID_RANGE);
    }
    if (!text.take(':')) {
      throw text.refusalBefore("POSIX collating elements are not supported");
    }
    boolean negated = text.take('^');
    int start = text.position();
    text.moveTo(Math.max(start, end));
    String name = text.since(start);
    if (options.has(Options.CASELESS) && (name.equals("lower") || name.equals("upper"))) {
      name = "alpha";
    }
    ByteSet named = Bytes.posix(name);
    if (named.isEmpty()) {
      text.moveTo(start);
      throw text.refusal("unknown POSIX class name");
    }
    text.moveTo(end + 2);
    checkNoRangeFollows();
    range = Range.IMPOSSIBLE;
    bytes = bytes.or(negated ? named.complement() : named);
  }

  /**
   * Returns where the {@code :]} of {@code [:name:]} is, or -1; the place is after the bracket that
   * opens it.
   */
  private int posixEnd() {
    char terminator = text.peek(0);
    if (terminator != ':' && terminator != '.' && terminator != '=') {
      return -1;
    }
    for (int i = 1; text.remaining() - i >= 2; i++) {
      char c = text.peek(i);
      char following = text.peek(i + 1);
      if (c == '\\' && (following == ']' || following == '\\')) {
        i++;
      } else if (c == ']' || (c == '[' && following == terminator)) {
        return -1;
      } else if (c == terminator && following == ']') {
        return text.position() + i;
      }
    }
    return -1;
  }
}
