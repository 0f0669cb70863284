package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random patterns, spoiled patterns and random subjects; the same ones for the same seed. */
final class PatternGenerator {

  private static final String[] ATOMS = {
    "a",
    "b",
    "c",
    "/",
    "1",
    "_",
    "-",
    "é",
    "\n",
    "\0",
    "A",
    ".",
    "\\d",
    "\\w",
    "\\s",
    "\\D",
    "\\W",
    "\\S",
    "\\h",
    "\\H",
    "\\v",
    "\\V",
    "\\R",
    "\\N",
    "\\X",
    "\\C",
    "\\.",
    "\\/",
    "\\x41",
    "\\x{e9}",
    "\\141",
    "\\0",
    "\\o{142}",
    "\\n",
    "\\t",
    "\\e",
    "\\cA",
    "\\Qa.b\\E",
    "(?#c)",
    "a\\E",
    "{",
    "}",
    "]",
    "x{,3}",
    "&&",
    "[[:alpha:]]",
    "[a&&b]",
    "[[]",
    "[a[b]",
    "[]a]",
    "[^]a]",
    "[^a]",
    "[a-c]",
    "[^\\d]",
    "[\\w.-]",
    "[[:^digit:]_]",
    "[\\Qa-z\\E]",
    "[\\x80-\\xff]",
    "[^\\n]",
    "\\p{L}",
    "\\P{Lu}",
    "\\pN",
    "\\p{^Latin}",
    "[[:upper:]]",
    "[\\b]",
    "[a\\-z]",
    "[^[:space:]/]",
    "(?C)",
    " ",
    "#"
  };

  private static final String[] ASSERTIONS = {
    "^", "$", "\\b", "\\B", "\\A", "\\Z", "\\z", "\\G", "[[:<:]]", "[[:>:]]"
  };

  private static final String[] QUANTIFIERS = {
    "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{0}", "{1,2}", "{0,2}?", "{2,}",
    "{1,}+", "{1}", "{0,1}"
  };

  private static final String[] GROUPS = {
    "(",
    "(",
    "(",
    "(",
    "(",
    "(?:",
    "(?:",
    "(?>",
    "(?=",
    "(?!",
    "(?<=",
    "(?<!",
    "(?i:",
    "(?s:",
    "(?m:",
    "(?x:",
    "(?U:",
    "(?-i:",
    "(?^:",
    "(?n:",
    "(?|",
    "(*atomic:",
    "(*pla:",
    "(*nlb:"
  };

  private static final String[] RARE = {
    "(?i)",
    "(?s)",
    "(?m)",
    "(?x)",
    "(?-i)",
    "(?U)",
    "(?xx)",
    "(?n)",
    "(?^)",
    "(?J)",
    "\\1",
    "\\2",
    "\\g{-1}",
    "\\g1",
    "\\g{2}",
    "(?1)",
    "(?R)",
    "(?-1)",
    "\\K",
    "(*FAIL)",
    "(*ACCEPT)",
    "(?(1)a|b)",
    "(?(?=a)a|b)",
    "(?(DEFINE)(b))",
    "(*COMMIT)",
    "(*THEN)",
    "\\g<1>",
    "(?<n>a)",
    "(?P=n)",
    "\\k<n>",
    "(?&n)",
    "(?P<m>b)",
    "\\k{m}",
    "\\12"
  };

  private static final String[] SCRAPS = {
    "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "-", ":", "=", "!", "<",
    ">", "'", ",", "#", "P", "R", "C", "Q", "E", "i", "x", "0", "1", "9", "a", "z", "&", " ", "\n",
    "é", "(?", "(*", "(?<", "(?(", "(?P", "[[:", ":]", "[^", "\\x{", "\\o{", "\\p{", "\\g", "\\k",
    "\\c", "\\N{", "{1,", "(?C", "(?-", "(?+", "(?<=", "(?|", "\\Q", "\\E", "VERSION", "DEFINE",
    "MARK:", "pla:", "UTF", "R&", "(?i", "(?x)", "[.", "[=", "(?#", "65536", "256"
  };

  private static final String[] BYTES = {
    "a", "b", "c", "A", "B", "/", "1", "_", "-", ".", "é", "\u0080", "ÿ", "\n", "\r", "\0", " ",
    "\t", "\u0085", "\u00A0", "ab", "aa", "a.b", "abc", "\r\n", "a\n", "{", "]"
  };

  private final Random random;

  PatternGenerator(long seed) {
    random = new Random(seed);
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  boolean caseless() {
    return random.nextInt(4) == 0;
  }

  /** Returns a pattern that is mostly well formed. */
  String pattern() {
    return branches(3);
  }

  private String branches(int depth) {
    StringBuilder pattern = new StringBuilder();
    do {
      for (int i = random.nextInt(5); i > 0; i--) {
        pattern.append(item(depth));
      }
      pattern.append(random.nextInt(4) == 0 ? "|" : "");
    } while (pattern.toString().endsWith("|") && random.nextInt(3) > 0);
    return pattern.toString();
  }

  private String item(int depth) {
    int kind = random.nextInt(100);
    if (kind < 8) {
      return one(ASSERTIONS);
    } else if (kind < 12) {
      return one(RARE);
    }
    String item = kind < 60 || depth == 0 ? one(ATOMS) : one(GROUPS) + branches(depth - 1) + ")";
    return random.nextInt(3) == 0 ? item + one(QUANTIFIERS) : item;
  }

  /** Returns scraps of syntax in no order. */
  String scraps() {
    StringBuilder pattern = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      pattern.append(
          random.nextInt(6) == 0 ? one(ATOMS) : random.nextInt(8) == 0 ? one(RARE) : one(SCRAPS));
    }
    return pattern.toString();
  }

  /** Returns a pattern with one to three characters deleted, inserted, doubled or swapped. */
  String spoiled(String pattern) {
    StringBuilder spoiled = new StringBuilder(pattern);
    for (int i = 1 + random.nextInt(3); i > 0 && spoiled.length() > 1; i--) {
      int place = random.nextInt(spoiled.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> spoiled.deleteCharAt(place);
        case 1 -> spoiled.insert(place, one(SCRAPS));
        case 2 -> spoiled.insert(place, spoiled.charAt(place));
        default -> {
          char c = spoiled.charAt(place);
          spoiled.setCharAt(place, spoiled.charAt(place + 1));
          spoiled.setCharAt(place + 1, c);
        }
      }
    }
    return spoiled.toString();
  }

  /** Returns subjects of a few bytes, some of them taken from the pattern. */
  List<String> subjects(String pattern, int count) {
    List<String> subjects = new ArrayList<>();
    subjects.add("");
    for (int i = 1; i < count; i++) {
      StringBuilder subject = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        int start = pattern.isEmpty() ? 0 : random.nextInt(pattern.length());
        int end = Math.min(pattern.length(), start + 1 + random.nextInt(4));
        subject.append(random.nextInt(4) == 0 ? pattern.substring(start, end) : one(BYTES));
      }
      subjects.add(subject.toString());
    }
    return subjects;
  }
}
