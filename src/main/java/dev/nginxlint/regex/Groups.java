package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The groups of a pattern while it is parsed, with what can only be checked when all are known. */
final class Groups {

  private static final int GREATEST_NAME_COUNT = 10_000;

  private final List<ParsedPattern.NamedGroup> names = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Refusal> tooManyBranches = new ArrayList<>();
  private final int[] firstReferences = new int[10];

  private int count;

  /** A group must exist, by name or by number, or else the pattern is refused. */
  private record Check(Optional<String> name, int number, Refusal refusal) {}

  int count() {
    return count;
  }

  List<ParsedPattern.NamedGroup> names() {
    return names;
  }

  /** Numbers a group that opens here. */
  int open(PatternText text) {
    if (count >= Messages.GREATEST_GROUP) {
      throw text.refusal("too many capturing groups (maximum 65535)");
    }
    count++;
    return count;
  }

  /**
   * Goes back to an earlier count, because the branches of <code>(?|...)</code> share their
   * numbers.
   */
  void reset(int earlier) {
    count = earlier;
  }

  /** Gives a name to the group that was opened last. */
  void name(String name, boolean duplicatesAllowed, PatternText text) {
    if (names.size() >= GREATEST_NAME_COUNT) {
      throw text.refusal("too many named subpatterns (maximum 10000)");
    }
    for (ParsedPattern.NamedGroup group : names) {
      boolean sameName = group.name().equals(name);
      boolean sameNumber = group.number() == count;
      if (sameName && sameNumber) {
        return;
      } else if (sameName && !duplicatesAllowed) {
        throw text.refusal("two named subpatterns have the same name (PCRE2_DUPNAMES not set)");
      } else if (sameNumber) {
        throw text.refusal("different names for subpatterns of the same number are not allowed");
      }
    }
    names.add(new ParsedPattern.NamedGroup(name, count));
  }

  /**
   * Returns a reference by number. PCRE2 remembers for small numbers only where the first such
   * reference is.
   */
  Node.Target backReference(int number, int offset) {
    int reported = offset;
    if (number < 10) {
      if (firstReferences[number] == 0) {
        firstReferences[number] = offset;
      }
      reported = firstReferences[number];
    }
    return numbered(number, reported);
  }

  Node.Target numbered(int number, int offset) {
    checkLater(Optional.empty(), number, new Refusal(Messages.NO_SUCH_GROUP, offset));
    return new Node.Target(Optional.empty(), number, offset);
  }

  Node.Target named(String name, int offset) {
    checkLater(
        Optional.of(name), PatternText.NO_NUMBER, new Refusal(Messages.NO_SUCH_GROUP, offset));
    return new Node.Target(Optional.of(name), PatternText.NO_NUMBER, offset);
  }

  /**
   * Refuses the pattern at its end, unless there is a group of this name or, failing that, number.
   */
  void checkLater(Optional<String> name, int number, Refusal refusal) {
    checks.add(new Check(name, number, refusal));
  }

  /** Refuses the pattern after all other checks. */
  void refuseBranches(Refusal refusal) {
    tooManyBranches.add(refusal);
  }

  void check() {
    for (Check check : checks) {
      boolean numberExists = check.number() >= 0 && check.number() <= count;
      if (!numberExists && !(check.name().isPresent() && exists(check.name().get()))) {
        throw check.refusal();
      }
    }
  }

  void checkBranches() {
    if (!tooManyBranches.isEmpty()) {
      throw tooManyBranches.get(0);
    }
  }

  private boolean exists(String name) {
    for (ParsedPattern.NamedGroup group : names) {
      if (group.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
