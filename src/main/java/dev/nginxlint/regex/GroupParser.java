package dev.nginxlint.regex;

import java.util.Optional;

/** Reads what begins with an opening parenthesis, which has been passed. */
final class GroupParser {

  private final PatternParser parser;

  GroupParser(PatternParser parser) {
    this.parser = parser;
  }

  private PatternText text() {
    return parser.text;
  }

  private Groups groups() {
    return parser.groups;
  }

  void parse(Branch branch) {
    if (text().atEnd()) {
      throw unclosed();
    }
    if (text().lookingAt('*')) {
      new VerbParser(parser, this).parse(branch);
    } else if (!text().take('?')) {
      branch.add(
          parser.options().has(Options.NO_AUTO_CAPTURE) ? plainGroup() : capture(Optional.empty()));
    } else if (text().atEnd()) {
      throw unclosed();
    } else {
      questionMark(branch);
    }
  }

  private Refusal unclosed() {
    return text().refusal(Messages.UNCLOSED);
  }

  private void questionMark(Branch branch) {
    switch (text().peek(0)) {
      case 'P' -> python(branch);
      case 'R' -> branch.add(wholeCall());
      case '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> branch.add(numberedCall());
      case '&' -> branch.add(namedCall(')'));
      case 'C' -> callout(branch);
      case '(' -> branch.add(new ConditionParser(parser, this).parse());
      case '>' -> branch.add(atomic());
      case '=', '!', '*' -> branch.add(lookAhead(text().peek(0)));
      case '<' -> {
        if (text().peek(1) == '=' || text().peek(1) == '!' || text().peek(1) == '*') {
          branch.add(lookBehind(text().peek(1)));
        } else {
          branch.add(namedCapture('>'));
        }
      }
      case '\'' -> branch.add(namedCapture('\''));
      default -> {
        if (text().lookingAt('-') && text().lookingAtDigit(1)) {
          branch.add(numberedCall());
        } else {
          options(branch);
        }
      }
    }
  }

  private void python(Branch branch) {
    text().next();
    if (text().atEnd()) {
      throw unclosed();
    }
    switch (text().peek(0)) {
      case '<' -> branch.add(namedCapture('>'));
      case '>' -> branch.add(namedCall(')'));
      case '=' -> branch.add(namedReference(')'));
      default -> throw text().refusal("unrecognized character after (?P");
    }
  }

  /**
   * Reads the body of a group, and the parenthesis that closes it; options that change inside do
   * not outlive it.
   */
  Node body(boolean numbersAreShared) {
    Options outer = parser.options();
    parser.open();
    Node body = parser.alternatives(numbersAreShared);
    parser.close();
    parser.setOptions(outer);
    return body;
  }

  private Node plainGroup() {
    return body(false);
  }

  private Node capture(Optional<String> name) {
    return new Node.Capture(groups().open(text()), name, body(false));
  }

  private Node namedCapture(char terminator) {
    String name = text().name(terminator);
    int number = groups().open(text());
    groups().name(name, parser.options().has(Options.DUPLICATE_NAMES), text());
    return new Node.Capture(number, Optional.of(name), body(false));
  }

  /** Passes one character and reads an atomic group. */
  Node atomic() {
    text().next();
    return new Node.Atomic(body(false));
  }

  /** Passes one character and reads a look ahead of the kind {@code =}, {@code !} or {@code *}. */
  Node lookAhead(char kind) {
    text().next();
    return look(false, kind, 0);
  }

  /**
   * Passes two characters and reads a look behind of the kind {@code =}, {@code !} or {@code *}.
   */
  Node lookBehind(char kind) {
    int offset = text().position() - 2;
    text().skip(2);
    return look(true, kind, offset);
  }

  private Node look(boolean behind, char kind, int offset) {
    parser.enterLook(behind);
    Node look = new Node.Look(behind, kind == '!', body(false), offset);
    parser.leaveLook();
    return kind == '*' ? new Node.Unsupported("a lookaround that is not atomic", look) : look;
  }

  private void options(Branch branch) {
    Options outer = parser.options();
    if (text().take('|')) {
      branch.add(new Node.Unsupported("(?|", body(true)));
      return;
    }
    parser.setOptions(outer.read(text()));
    if (text().atEnd()) {
      throw unclosed();
    }
    if (text().next() == ')') {
      branch.interrupt();
    } else {
      branch.add(body(false));
      parser.setOptions(outer);
    }
  }

  private Node wholeCall() {
    text().next();
    if (!text().lookingAt(')')) {
      throw text()
          .refusal("(?R (recursive pattern call) must be followed by a closing parenthesis");
    }
    return call(0);
  }

  private Node numberedCall() {
    if (text().lookingAt('+') && !text().lookingAtDigit(1)) {
      throw text().refusal("digit expected after (?+ or (?-");
    }
    int number = text().groupNumber(groups().count());
    if (!text().lookingAt(')')) {
      throw unclosed();
    }
    return call(number);
  }

  private Node call(int number) {
    int offset = text().position();
    text().next();
    parser.setBranchOffset(offset);
    return new Node.Call(groups().numbered(number, offset));
  }

  private Node namedCall(char terminator) {
    int offset = text().position() + 1;
    String name = text().name(terminator);
    parser.setBranchOffset(offset);
    return new Node.Call(groups().named(name, offset));
  }

  private Node namedReference(char terminator) {
    int offset = text().position() + 1;
    String name = text().name(terminator);
    return parser.backReference(groups().named(name, offset));
  }

  /** Reads the rest of {@code \k<name>}, which refers back, or of {@code \g<name>}, which calls. */
  Node escapedReference(boolean call) {
    char terminator =
        switch (text().peek(0)) {
          case '<' -> '>';
          case '\'' -> '\'';
          case '{' -> '}';
          default ->
              throw text()
                  .refusal("\\k is not followed by a braced, angle-bracketed, or quoted name");
        };
    if (!call) {
      return namedReference(terminator);
    }
    int start = text().position();
    text().next();
    int number;
    try {
      number = text().groupNumber(groups().count());
    } catch (Refusal refusal) {
      throw new Refusal(refusal.message(), start);
    }
    if (number == PatternText.NO_NUMBER) {
      text().moveTo(start);
      return namedCall(terminator);
    }
    if (!text().lookingAt(terminator)) {
      text().moveTo(start);
      throw text()
          .refusal(
              "\\g is not followed by a braced, angle-bracketed, or quoted name/number or by a plain number");
    }
    return call(number);
  }

  /** Passes a callout: nginx sets no function to be called, so it does nothing. */
  void callout(Branch branch) {
    text().next();
    if (text().atEnd()) {
      throw unclosed();
    }
    if (text().lookingAt(')') || text().lookingAtDigit(0)) {
      text().number(255, "number after (?C is greater than 255");
    } else {
      calloutString();
    }
    if (!text().take(')')) {
      throw text().refusal("closing parenthesis for (?C expected");
    }
    branch.interrupt();
  }

  private void calloutString() {
    int start = text().position();
    char delimiter = text().peek(0);
    if ("`'\"^%#${".indexOf(delimiter) < 0) {
      throw text().refusal("unrecognized string delimiter follows (?C");
    }
    parser.setBranchOffset(start);
    char closing = delimiter == '{' ? '}' : delimiter;
    text().next();
    while (!text().atEnd()) {
      if (text().next() == closing && !text().take(closing)) {
        return;
      }
    }
    text().moveTo(start);
    throw text().refusal("missing terminating delimiter for callout with string argument");
  }
}
