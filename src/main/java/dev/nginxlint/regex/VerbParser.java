package dev.nginxlint.regex;

/** Reads what begins with {@code (*}: verbs, and groups that have a name for their kind. */
final class VerbParser {

  private static final int LONGEST_ARGUMENT = 255;

  private final PatternParser parser;
  private final GroupParser groupParser;

  VerbParser(PatternParser parser, GroupParser groupParser) {
    this.parser = parser;
    this.groupParser = groupParser;
  }

  private PatternText text() {
    return parser.text;
  }

  /** Reads from the asterisk on. */
  void parse(Branch branch) {
    if (text().remaining() <= 1 || text().peek(1) == ')') {
      branch.interrupt(); // the asterisk will be refused as a quantifier
    } else if (Bytes.LOWER.contains(text().peek(1))) {
      branch.add(namedGroup(false));
    } else {
      verb(branch);
    }
  }

  /** Reads a group such as {@code (*pla:...)}; as a condition it must be a lookaround. */
  Node namedGroup(boolean condition) {
    text().next();
    String name = text().word(false);
    if (!text().lookingAt(':')) {
      throw text().refusal(Messages.BAD_ALPHA_ASSERTION);
    }
    Kind kind = kind(name);
    if (condition && (kind == Kind.NON_ATOMIC_AHEAD || kind == Kind.NON_ATOMIC_BEHIND)) {
      throw text().refusal("atomic assertion expected after (?( or (?(?C)");
    }
    if (condition && (kind == Kind.ATOMIC || kind == Kind.SCRIPT_RUN)) {
      throw text().refusal(Messages.ASSERTION_EXPECTED);
    }
    return switch (kind) {
      case AHEAD -> groupParser.lookAhead('=');
      case NOT_AHEAD -> groupParser.lookAhead('!');
      case NON_ATOMIC_AHEAD -> groupParser.lookAhead('*');
      case BEHIND -> behind('=');
      case NOT_BEHIND -> behind('!');
      case NON_ATOMIC_BEHIND -> behind('*');
      case ATOMIC -> groupParser.atomic();
      case SCRIPT_RUN -> new Node.Unsupported("a script run", groupParser.atomic());
    };
  }

  private enum Kind {
    AHEAD,
    NOT_AHEAD,
    NON_ATOMIC_AHEAD,
    BEHIND,
    NOT_BEHIND,
    NON_ATOMIC_BEHIND,
    ATOMIC,
    SCRIPT_RUN
  }

  private Kind kind(String name) {
    return switch (name) {
      case "pla", "positive_lookahead" -> Kind.AHEAD;
      case "nla", "negative_lookahead" -> Kind.NOT_AHEAD;
      case "napla", "non_atomic_positive_lookahead" -> Kind.NON_ATOMIC_AHEAD;
      case "plb", "positive_lookbehind" -> Kind.BEHIND;
      case "nlb", "negative_lookbehind" -> Kind.NOT_BEHIND;
      case "naplb", "non_atomic_positive_lookbehind" -> Kind.NON_ATOMIC_BEHIND;
      case "atomic" -> Kind.ATOMIC;
      case "sr", "asr", "script_run", "atomic_script_run" -> Kind.SCRIPT_RUN;
      default -> throw text().refusal(Messages.BAD_ALPHA_ASSERTION);
    };
  }

  private Node behind(char kind) {
    text().skip(-1);
    return groupParser.lookBehind(kind);
  }

  private void verb(Branch branch) {
    text().next();
    String name = text().word(false);
    if (!text().lookingAt(':') && !text().lookingAt(')')) {
      throw badVerb();
    }
    String verb =
        switch (name) {
          case "", "MARK" -> "MARK";
          case "F", "FAIL" -> "FAIL";
          case "ACCEPT", "COMMIT", "PRUNE", "SKIP", "THEN" -> name;
          default -> throw badVerb();
        };
    if (text().lookingAt(":)")) {
      text().next();
    }
    if (verb.equals("MARK") && !text().lookingAt(':')) {
      throw text().refusal("(*MARK) must have an argument");
    }
    if (text().next() == ':') {
      passArgument();
    }
    if (verb.equals("ACCEPT")) {
      branch.add(new Node.Verb(verb));
    } else {
      branch.addUnrepeatable(new Node.Verb(verb));
    }
  }

  private Refusal badVerb() {
    return text().refusal(Messages.BAD_VERB);
  }

  private void passArgument() {
    int start = text().position();
    while (!text().lookingAt(')')) {
      if (text().atEnd()) {
        throw badVerb();
      }
      text().next();
    }
    if (text().position() - start > LONGEST_ARGUMENT) {
      throw text().refusal("name is too long in (*MARK), (*PRUNE), (*SKIP), or (*THEN)");
    }
    text().next();
  }
}
