package dev.nginxlint.regex;

import java.util.BitSet;
import java.util.List;

/**
 * Refuses a look behind with a branch of which PCRE2 cannot tell the length.
 *
 * <p>The branches of one look behind may differ in length, but those of a group inside it may not.
 */
final class LookbehindCheck {

  private static final int LONGEST = 65_535;
  private static final int MOST_BRANCHES = 2_000;

  private final ParsedPattern pattern;
  private final BitSet referred = new BitSet();
  private int branchesSeen;

  private LookbehindCheck(ParsedPattern pattern) {
    this.pattern = pattern;
  }

  static void check(ParsedPattern pattern) {
    new LookbehindCheck(pattern).walk(pattern.root());
  }

  /** Returns the length of a branch of a look behind that was not refused. */
  static int length(ParsedPattern pattern, Node branch) {
    return new LookbehindCheck(pattern).branchLength(branch);
  }

  private void walk(Node node) {
    if (node instanceof Node.Look look && look.behind()) {
      checkBranches(look);
      return;
    }
    for (Node child : node.children()) {
      walk(child);
    }
  }

  private void checkBranches(Node.Look look) {
    try {
      for (Node branch : branches(look.body())) {
        branchLength(branch);
      }
    } catch (NotFixed e) {
      throw new Refusal(String.valueOf(e.getMessage()), look.offset());
    }
  }

  /** Says that a length is unknown; the look behind around it knows where that is reported. */
  private static final class NotFixed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFixed(String message) {
      super(message, null, false, false);
    }
  }

  private static NotFixed notFixed() {
    return new NotFixed("lookbehind assertion is not fixed length");
  }

  static List<Node> branches(Node body) {
    return body instanceof Node.Alternation alternation ? alternation.branches() : List.of(body);
  }

  private int groupLength(Node body) {
    int length = -1;
    for (Node branch : branches(body)) {
      int branchLength = branchLength(branch);
      if (length >= 0 && length != branchLength) {
        throw notFixed();
      }
      length = branchLength;
    }
    return length;
  }

  private int branchLength(Node branch) {
    if (branchesSeen++ > MOST_BRANCHES) {
      throw new NotFixed("lookbehind is too complicated");
    }
    long total = 0;
    for (Node item :
        branch instanceof Node.Sequence sequence ? sequence.items() : List.of(branch)) {
      if (item instanceof Node.Verb verb
          && (verb.name().equals("FAIL") || verb.name().equals("ACCEPT"))) {
        break;
      }
      total += itemLength(item);
      if (total > LONGEST) {
        throw new NotFixed("lookbehind assertion is too long");
      }
    }
    return (int) total;
  }

  private long itemLength(Node item) {
    if (item instanceof Node.OneOf) {
      return 1;
    } else if (item instanceof Node.Look look) {
      walk(look.behind() ? look : look.body());
      return 0;
    } else if (item instanceof Node.Repetition repetition) {
      return repetitionLength(repetition);
    } else if (item instanceof Node.BackReference reference) {
      return referredLength(reference.target(), item, true);
    } else if (item instanceof Node.Call call) {
      return referredLength(call.target(), item, false);
    } else if (item instanceof Node.Sequence || item instanceof Node.Alternation) {
      return groupLength(item);
    } else if (item == EscapeParser.UTF_BYTE) {
      throw new NotFixed("\\C is not allowed in a lookbehind assertion in UTF-8 mode");
    } else if (item instanceof Node.Unsupported unsupported
        && unsupported.body() instanceof Node.Look look) {
      return itemLength(look);
    } else if (item instanceof Node.Capture
        || item instanceof Node.Atomic
        || item instanceof Node.Unsupported) {
      return groupLength(item.children().get(0));
    }
    return 0; // an assertion, a verb or a definition
  }

  private long repetitionLength(Node.Repetition repetition) {
    long length = itemLength(repetition.body());
    if (isLookAhead(repetition.body())) {
      return 0;
    }
    if (repetition.min() != repetition.max()) {
      throw notFixed();
    }
    return length * repetition.min();
  }

  private static boolean isLookAhead(Node node) {
    Node plain = node instanceof Node.Unsupported unsupported ? unsupported.body() : node;
    return plain instanceof Node.Look look && !look.behind();
  }

  private long referredLength(Node.Target target, Node reference, boolean back) {
    boolean ambiguous = back && hasSharedNumbers(pattern.root());
    if (ambiguous && target.name().isEmpty()) {
      throw notFixed();
    }
    List<Integer> numbers = pattern.numbers(target);
    if (numbers.isEmpty()) {
      throw new Refusal(Messages.NO_SUCH_GROUP, target.offset());
    }
    if (ambiguous || (back && numbers.size() > 1) || numbers.get(0) == 0) {
      throw notFixed();
    }
    Node.Capture group = (Node.Capture) pattern.group(numbers.get(0)).orElseThrow();
    if (referred.get(group.number()) || contains(group, reference)) {
      throw notFixed();
    }
    referred.set(group.number());
    int length = groupLength(group.body());
    referred.clear(group.number());
    return length;
  }

  private static boolean hasSharedNumbers(Node node) {
    if (node instanceof Node.Unsupported unsupported && unsupported.construct().equals("(?|")) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasSharedNumbers(child)) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("ReferenceEquality") // equal references stand in several places
  private static boolean contains(Node node, Node wanted) {
    if (node == wanted) {
      return true;
    }
    for (Node child : node.children()) {
      if (contains(child, wanted)) {
        return true;
      }
    }
    return false;
  }
}
