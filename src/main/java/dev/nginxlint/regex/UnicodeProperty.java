package dev.nginxlint.regex;

import java.util.Optional;

/** Reads what follows {@code \p} and {@code \P}: a letter, or a name in braces. */
final class UnicodeProperty {

  private static final int LONGEST_NAME = 49;

  private UnicodeProperty() {}

  static ByteSet read(PatternText text, boolean negated) {
    boolean braced = text.take('{');
    boolean negatedAgain = braced && text.take('^');
    String name = braced ? bracedName(text) : letter(text);
    ByteSet bytes = find(name, text);
    return negated == negatedAgain ? bytes : bytes.complement();
  }

  private static String letter(PatternText text) {
    if (text.atEnd()) {
      throw malformed(text);
    }
    char c = text.next();
    if (!Bytes.ALPHA.contains(c)) {
      throw malformed(text);
    }
    return String.valueOf(lower(c));
  }

  private static String bracedName(PatternText text) {
    StringBuilder name = new StringBuilder();
    while (name.length() < LONGEST_NAME) {
      char c;
      do {
        if (text.atEnd()) {
          throw malformed(text);
        }
        c = text.next();
      } while (c == '_' || c == '-' || Bytes.SPACE.contains(c));
      if (c == '}') {
        return name.toString();
      }
      if (c == '\0') {
        throw malformed(text);
      }
      name.append(lower(c));
    }
    throw malformed(text);
  }

  /** A name may say what kind it is of: {@code sc:latin}, {@code bidi_class=al}. */
  private static ByteSet find(String name, PatternText text) {
    int separator = Math.max(name.indexOf(':'), name.indexOf('='));
    for (int i = 0; i < separator; i++) {
      if (name.charAt(i) == ':' || name.charAt(i) == '=') {
        separator = i;
      }
    }
    String kind = separator < 0 ? "" : name.substring(0, separator);
    String value = name.substring(separator + 1);
    Optional<UnicodeProperties.Property> property =
        switch (kind) {
          case "" -> separator < 0 ? UnicodeProperties.find(value) : Optional.empty();
          case "bidiclass", "bc" -> UnicodeProperties.find("bidi" + value);
          case "script", "sc", "scriptextensions", "scx" -> script(value);
          default -> Optional.empty();
        };
    if (property.isEmpty()) {
      throw text.refusal("unknown property after \\P or \\p");
    }
    return property.get().bytes();
  }

  private static Optional<UnicodeProperties.Property> script(String name) {
    Optional<UnicodeProperties.Property> property = UnicodeProperties.find(name);
    return property.isPresent() && property.get().script() ? property : Optional.empty();
  }

  private static Refusal malformed(PatternText text) {
    return text.refusal("malformed \\P or \\p sequence");
  }

  private static char lower(char c) {
    return Bytes.UPPER.contains(c) ? (char) (c + 32) : c;
  }
}
