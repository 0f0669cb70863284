package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pattern as PCRE2 10.42 does when nginx calls it, and refuses what it refuses, at the same
 * place with the same words.
 *
 * <p>This class holds the state that all parts of the parser share and reads sequences of items;
 * {@link GroupParser} reads what begins with a parenthesis, {@link EscapeParser} with a backslash
 * and {@link ClassParser} with a bracket.
 */
final class PatternParser {

  private static final int DEEPEST_NESTING = 250;

  /** Those met so far, and then those that ignore case: patterns are made of little else. */
  private static final @Nullable Node[] LITERALS = new @Nullable Node[512];

  final PatternText text;
  final Groups groups = new Groups();

  private final GroupParser groupParser = new GroupParser(this);
  private final EscapeParser escapeParser;

  private Options options;
  private boolean quoting;
  private int depth;
  private int lookDepth;
  private boolean looksBehind;
  private boolean counts;
  private int branchOffset;

  private PatternParser(String pattern, boolean caseless) {
    text = new PatternText(pattern);
    escapeParser = new EscapeParser(this, groupParser);
    options = new Options(caseless ? Options.CASELESS : 0);
  }

  /** Parses a pattern; throws {@link Refusal} if PCRE2 refuses it. */
  static ParsedPattern parse(String pattern, boolean caseless) {
    PatternParser parser = new PatternParser(pattern, caseless);
    Optional<String> setting = StartSettings.read(parser.text);
    Node root = parser.alternatives(false);
    if (setting.isPresent()) {
      root = new Node.Unsupported(setting.get(), root);
    }
    ParsedPattern parsed = new ParsedPattern(root, parser.groups.count(), parser.groups.names());
    if (parser.looksBehind) {
      LookbehindCheck.check(parsed);
    }
    parser.groups.check();
    if (parser.counts || pattern.length() > CompiledSize.LONGEST_SMALL) {
      CompiledSize.check(root, parser.text);
    }
    parser.groups.checkBranches();
    return parsed;
  }

  Options options() {
    return options;
  }

  void setOptions(Options changed) {
    options = changed;
  }

  /**
   * Notes where PCRE2 last looked into the pattern within this branch: it reports some errors
   * there.
   */
  void setBranchOffset(int offset) {
    branchOffset = offset;
  }

  int branchOffset() {
    return branchOffset;
  }

  boolean inLook() {
    return lookDepth > 0;
  }

  void enterLook(boolean behind) {
    lookDepth++;
    looksBehind |= behind;
  }

  void leaveLook() {
    lookDepth--;
  }

  void open() {
    depth++;
  }

  /** Passes the parenthesis that closes a group. */
  void close() {
    if (!text.take(')')) {
      throw text.refusal(Messages.UNCLOSED);
    }
    depth--;
  }

  /** Reads branches up to the closing parenthesis or the end. */
  Node alternatives(boolean numbersAreShared) {
    int outerOffset = branchOffset;
    branchOffset = 0;
    int firstNumber = groups.count();
    int mostNumbers = firstNumber;
    List<Node> branches = new ArrayList<>();
    Branch branch = new Branch();
    while (hasItem()) {
      if (!quoting && text.take('|')) {
        branches.add(branch.toNode());
        branch = new Branch();
        branchOffset = 0;
        if (numbersAreShared) {
          mostNumbers = Math.max(mostNumbers, groups.count());
          groups.reset(firstNumber);
        }
      } else {
        item(branch);
      }
    }
    branchOffset = outerOffset;
    if (numbersAreShared) {
      groups.reset(Math.max(mostNumbers, groups.count()));
    }
    branches.add(branch.toNode());
    return branches.size() == 1 ? branches.get(0) : new Node.Alternation(branches);
  }

  /** Passes what is not part of the pattern; false at a closing parenthesis or the end. */
  private boolean hasItem() {
    do {
      if (text.atEnd()) {
        return false;
      }
      checkDepth();
    } while (passInvisible());
    if (quoting || !text.lookingAt(')')) {
      return true;
    }
    if (depth == 0) {
      throw text.refusal("unmatched closing parenthesis");
    }
    return false;
  }

  void checkDepth() {
    if (depth > DEEPEST_NESTING) {
      throw text.refusal("parentheses are too deeply nested");
    }
  }

  boolean quoting() {
    return quoting;
  }

  /**
   * Passes {@code \Q}, {@code \E}, a comment, or white space that does not count, if one comes
   * next.
   */
  boolean passInvisible() {
    if (quoting) {
      quoting = !text.take("\\E");
      return !quoting;
    }
    return switch (text.peek(0)) {
      case '\\' -> passQuote();
      case '(' -> passComment();
      default -> options.has(Options.EXTENDED) && passSpace();
    };
  }

  private boolean passQuote() {
    quoting = text.take("\\Q");
    return quoting || text.take("\\E");
  }

  private boolean passSpace() {
    if (text.take('#')) {
      passUntil('\n');
      return true;
    }
    if (Bytes.SPACE.contains(text.peek(0)) || text.lookingAt('\u0085')) {
      text.next();
      return true;
    }
    return false;
  }

  private boolean passComment() {
    if (!text.lookingAt("(?#")) {
      return false;
    }
    if (!passUntil(')')) {
      throw text.refusal("missing ) after (?# comment");
    }
    return true;
  }

  private boolean passUntil(char last) {
    while (!text.atEnd()) {
      if (text.next() == last) {
        return true;
      }
    }
    return false;
  }

  private void item(Branch branch) {
    int c = text.nextCharacter();
    if (quoting) {
      branch.add(literal(c));
      return;
    }
    switch (c) {
      case '\\' -> escapeParser.parse(branch);
      case '^' ->
          branch.addUnrepeatable(
              assertion(
                  options.has(Options.MULTILINE)
                      ? Node.Place.LINE_START
                      : Node.Place.SUBJECT_START));
      case '$' ->
          branch.addUnrepeatable(
              assertion(
                  options.has(Options.MULTILINE) ? Node.Place.LINE_END : Node.Place.SUBJECT_END));
      case '.' -> branch.add(oneOf(options.has(Options.DOTALL) ? ByteSet.ALL : Bytes.NOT_NEWLINE));
      case '*' -> quantifier(branch, 0, Node.Repetition.UNLIMITED);
      case '+' -> plus(branch);
      case '?' -> questionMark(branch);
      case '{' -> brace(branch);
      case '[' -> bracket(branch);
      case '(' -> groupParser.parse(branch);
      default -> branch.add(literal(c));
    }
  }

  Node literal(int value) {
    boolean caseless = options.has(Options.CASELESS);
    int one = value < 0xFF ? value : 0xFF; // there is more only with (*UTF), not represented
    int place = caseless ? one + 256 : one;
    Node known = LITERALS[place];
    if (known == null) {
      known = oneOf(caseless ? ByteSet.of(one).withOtherCase() : ByteSet.of(one));
      LITERALS[place] = known;
    }
    return known;
  }

  private static Node oneOf(ByteSet bytes) {
    return new Node.OneOf(bytes);
  }

  private static Node assertion(Node.Place place) {
    return new Node.Assertion(place);
  }

  private void plus(Branch branch) {
    if (branch.isRepeated()) {
      branch.modifyRepetition(Node.Greed.POSSESSIVE);
    } else {
      quantifier(branch, 1, Node.Repetition.UNLIMITED);
    }
  }

  private void questionMark(Branch branch) {
    if (branch.isRepeated()) {
      branch.modifyRepetition(options.has(Options.UNGREEDY) ? Node.Greed.GREEDY : Node.Greed.LAZY);
    } else {
      quantifier(branch, 0, 1);
    }
  }

  private void brace(Branch branch) {
    if (text.lookingAtCounts(0)) {
      counts = true;
      int[] minAndMax = text.counts();
      quantifier(branch, minAndMax[0], minAndMax[1]);
    } else {
      branch.add(literal('{'));
    }
  }

  private void quantifier(Branch branch, int min, int max) {
    if (!branch.isRepeatable()) {
      throw text.refusalBefore(Messages.NOT_REPEATABLE);
    }
    branch.repeat(min, max, options.has(Options.UNGREEDY) ? Node.Greed.LAZY : Node.Greed.GREEDY);
  }

  private void bracket(Branch branch) {
    boolean wordStart = text.take("[:<:]]");
    if (wordStart || text.take("[:>:]]")) {
      branch.add(assertion(Node.Place.WORD_BOUNDARY));
      branch.add(new Node.Look(!wordStart, false, oneOf(Bytes.WORD), 0));
    } else {
      branch.add(oneOf(new ClassParser(text, options).parse()));
    }
  }

  Node backReference(Node.Target target) {
    branchOffset = target.offset();
    return new Node.BackReference(target, options.has(Options.CASELESS));
  }
}
