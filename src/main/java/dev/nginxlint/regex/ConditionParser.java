package dev.nginxlint.regex;

import java.util.List;
import java.util.Optional;

/** Reads a conditional group, {@code (?(condition)yes|no)}. */
final class ConditionParser {

  private static final String BAD_VERSION =
      "syntax error or number too big in (?(VERSION condition";

  private final PatternParser parser;
  private final GroupParser groupParser;

  ConditionParser(PatternParser parser, GroupParser groupParser) {
    this.parser = parser;
    this.groupParser = groupParser;
  }

  private PatternText text() {
    return parser.text;
  }

  /** Reads from the second parenthesis on. */
  Node parse() {
    text().next();
    if (text().atEnd()) {
      throw text().refusal(Messages.UNCLOSED);
    }
    if (text().lookingAt('?') || text().lookingAt('*')) {
      text().skip(-1);
      return assertionGroup();
    }
    boolean define = false;
    int offset = parser.branchOffset();
    int number = text().groupNumber(parser.groups.count());
    if (number != PatternText.NO_NUMBER) {
      offset = numberCondition(number);
    } else if (text().remaining() >= 10 && text().lookingAt("VERSION") && text().peek(7) != ')') {
      versionCondition();
    } else {
      offset = nameStart();
      define = nameCondition();
    }
    if (!text().take(')')) {
      throw text().refusal("missing closing parenthesis for condition");
    }
    parser.setBranchOffset(offset);
    return define ? definition(offset) : conditional(groupParser.body(false), offset);
  }

  /** Reads a group whose condition is a lookaround, from the parenthesis of the lookaround on. */
  private Node assertionGroup() {
    int offset = parser.branchOffset();
    Options outer = parser.options();
    parser.open();
    Node assertion = assertion();
    Node body = parser.alternatives(false);
    parser.close();
    parser.setOptions(outer);
    return new Node.Sequence(List.of(assertion, conditional(body, offset)));
  }

  private Node assertion() {
    Branch ignored = new Branch();
    boolean calloutAllowed = true;
    while (true) {
      do {
        if (text().atEnd()) {
          throw text().refusal(Messages.UNCLOSED);
        }
        parser.checkDepth();
      } while (parser.passInvisible());
      if (parser.quoting() || !lookingAtAssertion(calloutAllowed)) {
        throw text().refusal(Messages.ASSERTION_EXPECTED);
      }
      text().next();
      if (text().lookingAt('*')) {
        return new VerbParser(parser, groupParser).namedGroup(true);
      }
      text().next();
      if (text().lookingAt('<')) {
        return groupParser.lookBehind(text().peek(1));
      }
      if (!text().lookingAt('C')) {
        return groupParser.lookAhead(text().peek(0));
      }
      groupParser.callout(ignored);
      calloutAllowed = false;
    }
  }

  private boolean lookingAtAssertion(boolean calloutAllowed) {
    if (!text().lookingAt('(') || text().remaining() < 4) {
      return false;
    }
    if (text().peek(1) == '*') {
      return Bytes.LOWER.contains(text().peek(2));
    }
    return text().peek(1) == '?'
        && switch (text().peek(2)) {
          case '=', '!' -> true;
          case '<' -> text().peek(3) == '=' || text().peek(3) == '!';
          case 'C' -> calloutAllowed;
          default -> false;
        };
  }

  private int numberCondition(int number) {
    if (number == 0) {
      throw text().refusal(Messages.NO_SUCH_GROUP);
    }
    int offset = text().position() - 2;
    parser.groups.numbered(number, offset);
    return offset - 2;
  }

  private void versionCondition() {
    text().skip("VERSION".length());
    text().take('>');
    if (!text().take('=') || !text().lookingAtDigit(0)) {
      throw badVersion();
    }
    text().number(1000, BAD_VERSION);
    if (text().atEnd()) {
      throw badVersion();
    }
    if (text().take('.')) {
      if (!text().lookingAtDigit(0)) {
        throw badVersion();
      }
      text().next();
      if (text().lookingAtDigit(0)) {
        text().next();
      }
      if (!text().lookingAt(')')) {
        throw badVersion();
      }
    }
  }

  private Refusal badVersion() {
    return text().refusal(BAD_VERSION);
  }

  private int nameStart() {
    if (text().lookingAt("R&")) {
      return text().position() + 2;
    }
    return text().lookingAt('<') || text().lookingAt('\'')
        ? text().position() + 1
        : text().position();
  }

  /**
   * Reads a condition that is a name, up to its closing parenthesis; true if it is {@code DEFINE}.
   */
  private boolean nameCondition() {
    int offset = nameStart();
    char terminator =
        switch (text().peek(0)) {
          case '<' -> '>';
          case '\'' -> '\'';
          default -> ')';
        };
    text().moveTo(offset - 1);
    String name = text().name(terminator);
    boolean afterRecursion = text().since(offset - 1).startsWith("&") && terminator == ')';
    if (terminator == ')') {
      text().skip(-1);
      if (name.equals("DEFINE") && !afterRecursion) {
        return true;
      }
    }
    if (terminator == ')' && !afterRecursion && isRecursion(name)) {
      checkRecursion(name, offset);
    } else {
      parser.groups.named(name, offset);
    }
    return false;
  }

  private static boolean isRecursion(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (!PatternText.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return name.charAt(0) == 'R';
  }

  /**
   * {@code (?(R12)} asks for a group of that name or, if there is none, for a recursion into group
   * 12.
   */
  private void checkRecursion(String name, int offset) {
    int number = 0;
    for (int i = 1; i < name.length(); i++) {
      number = number * 10 + name.charAt(i) - '0';
      if (number > Messages.GREATEST_GROUP) {
        Refusal refusal = new Refusal(Messages.GROUP_NUMBER_TOO_BIG, offset + i);
        parser.groups.checkLater(Optional.of(name), PatternText.NO_NUMBER, refusal);
        return;
      }
    }
    parser.groups.checkLater(
        Optional.of(name), number, new Refusal(Messages.NO_SUCH_GROUP, offset));
  }

  private Node definition(int offset) {
    Node body = groupParser.body(false);
    if (branches(body) > 1) {
      parser.groups.refuseBranches(
          new Refusal("DEFINE subpattern contains more than one branch", offset));
    }
    return new Node.Definition(body);
  }

  private Node conditional(Node body, int offset) {
    if (branches(body) > 2) {
      parser.groups.refuseBranches(
          new Refusal("conditional subpattern contains more than two branches", offset));
    }
    return new Node.Unsupported("a conditional group", body);
  }

  private static int branches(Node body) {
    return body instanceof Node.Alternation alternation ? alternation.branches().size() : 1;
  }
}
