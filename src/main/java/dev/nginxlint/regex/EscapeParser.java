package dev.nginxlint.regex;

import java.util.List;
import java.util.Optional;

/** Reads what begins with a backslash, which has been passed. */
final class EscapeParser {

  /** Part of a character, with {@code (*UTF)}. */
  static final Node UTF_BYTE = new Node.Unsupported("\\C", Node.Sequence.EMPTY);

  private final PatternParser parser;
  private final GroupParser groupParser;
  private final EscapeReader escapes;

  EscapeParser(PatternParser parser, GroupParser groupParser) {
    this.parser = parser;
    this.groupParser = groupParser;
    escapes = new EscapeReader(parser.text);
  }

  void parse(Branch branch) {
    Escape escape = escapes.read(parser.groups.count());
    switch (escape.kind()) {
      case BYTE -> branch.add(parser.literal(escape.value()));
      case REFERENCE -> {
        int offset = parser.text.position() - 1;
        branch.add(parser.backReference(parser.groups.backReference(escape.value(), offset)));
      }
      case LETTER -> letter(escape.value(), branch);
    }
  }

  private void letter(int letter, Branch branch) {
    switch (letter) {
      case 'A', 'G' -> branch.addUnrepeatable(assertion(Node.Place.SUBJECT_START));
      case 'Z' -> branch.addUnrepeatable(assertion(Node.Place.SUBJECT_END));
      case 'z' -> branch.addUnrepeatable(assertion(Node.Place.VERY_END));
      case 'b' -> branch.addUnrepeatable(assertion(Node.Place.WORD_BOUNDARY));
      case 'B' -> branch.addUnrepeatable(assertion(Node.Place.NOT_WORD_BOUNDARY));
      case 'K' -> branch.addUnrepeatable(keepOut());
      case 'R' -> branch.add(lineBreakOr(Bytes.VERTICAL_SPACE));
      case 'X' -> branch.add(lineBreakOr(ByteSet.ALL));
      case 'p', 'P' -> branch.add(oneOf(UnicodeProperty.read(parser.text, letter == 'P')));
      case 'g', 'k' -> branch.add(groupParser.escapedReference(letter == 'g'));
      case 'C' -> branch.add(parser.text.utf() ? UTF_BYTE : oneOf(ByteSet.ALL));
      default -> branch.add(oneOf(Bytes.escape(letter)));
    }
  }

  private Node keepOut() {
    if (parser.inLook()) {
      parser.groups.checkLater(
          Optional.empty(),
          PatternText.NO_NUMBER,
          new Refusal(
              "\\K is not allowed in lookarounds (but see PCRE2_EXTRA_ALLOW_LOOKAROUND_BSK)",
              parser.text.length()));
    }
    return new Node.Unsupported("\\K", Node.Sequence.EMPTY);
  }

  /** CR and LF together count as one for {@code \R} and {@code \X}. */
  private static Node lineBreakOr(ByteSet bytes) {
    Node both = new Node.Sequence(List.of(oneOf(ByteSet.of('\r')), oneOf(ByteSet.of('\n'))));
    return new Node.Atomic(new Node.Alternation(List.of(both, oneOf(bytes))));
  }

  private static Node oneOf(ByteSet bytes) {
    return new Node.OneOf(bytes);
  }

  private static Node assertion(Node.Place place) {
    return new Node.Assertion(place);
  }
}
