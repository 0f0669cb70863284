package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * Ciphers of a list that are broken. As OpenSSL reads it, {@code !X} takes X away for good wherever
 * it stands; what is only not excluded is no mistake.
 */
record WeakCiphers() implements Check {
  private static final String[] WEAK = {
    "RC4",
    "3DES",
    "DES",
    "MD5",
    "EXP",
    "EXPORT",
    "NULL",
    "eNULL",
    "aNULL",
    "ADH",
    "AECDH",
    "RC2",
    "IDEA",
    "SEED",
    "LOW",
    "EXPORT40",
    "EXPORT56",
    "COMPLEMENTOFDEFAULT",
    "COMPLEMENTOFALL"
  };

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.directive().parameters().isEmpty()) {
      return List.of();
    }
    String list = placement.directive().parameter(1);
    List<String> words = words(list);
    List<String> weak = new ArrayList<>();
    for (String word : words) {
      String kind = kind(word);
      if (!kind.isEmpty() && !weak.contains(word) && !isExcluded(word, kind, words)) {
        weak.add(word);
      }
    }
    return weak.isEmpty()
        ? List.of()
        : List.of(
            Match.at(placement.directive().parameters().get(0).span())
                .value("weak", String.join(", ", weak)));
  }

  private static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || ":, ;".indexOf(list.charAt(i)) >= 0) {
        if (i > start) {
          words.add(list.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** Returns what makes a word of the list weak; empty for one that is not, or takes away. */
  private static String kind(String word) {
    if (word.isEmpty() || "!-+@$".indexOf(word.charAt(0)) >= 0) {
      return "";
    }
    for (String weak : WEAK) {
      if (word.equals(weak) || has(word, weak)) {
        return word.contains("DES-CBC3") ? "3DES" : weak;
      }
    }
    return "";
  }

  /** Says whether a cipher or a combination as {@code kRSA+RC4} has a part. */
  private static boolean has(String word, String part) {
    return word.startsWith(part + "-")
        || word.startsWith(part + "+")
        || word.endsWith("-" + part)
        || word.endsWith("+" + part)
        || word.contains("-" + part + "-")
        || word.contains("+" + part + "+");
  }

  private static boolean isExcluded(String word, String kind, List<String> words) {
    for (String other : words) {
      if (other.startsWith("!")) {
        String gone = other.substring(1);
        if (gone.equals(word)
            || gone.equals(kind)
            || (gone.equals("DES") && kind.equals("DES"))
            || has(word, gone)
            || (gone.equals("MEDIUM") && kind.equals("3DES"))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("weak");
  }
}
