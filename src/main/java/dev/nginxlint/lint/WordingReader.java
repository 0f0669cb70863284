package dev.nginxlint.lint;

import dev.nginxlint.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a rule says, and sees to it that every value it names is one its check gives. */
final class WordingReader {
  static final List<String> KEYS = List.of("severity", "message", "label", "related", "help");

  private final Keys words;
  private final Check check;

  private WordingReader(Keys words, Check check) {
    this.words = words;
    this.check = check;
  }

  static Wording read(Keys words, Severity severity, Check check) {
    return new WordingReader(words, check).read(severity);
  }

  private Wording read(Severity severity) {
    String message = template(words, "message");
    String label = words.has("label") ? template(words, "label") : "";
    String help = words.has("help") ? template(words, "help") : "";
    Map<String, String> related = new LinkedHashMap<>();
    if (words.has("related")) {
      Keys places = words.mapping("related", check.places());
      for (String place : places.names()) {
        related.put(place, template(places, place));
      }
    }
    return new Wording(severity, message, label, related, help);
  }

  private String template(Keys keys, String key) {
    String template = keys.text(key);
    int brace = template.indexOf('{');
    while (brace >= 0) {
      int end = template.indexOf('}', brace);
      String name = end < 0 ? "" : template.substring(brace + 1, end);
      if (isName(name) && !check.values().contains(name)) {
        throw keys.broken(
            key, "no value {" + name + "}; known are " + String.join(", ", check.values()));
      }
      brace = template.indexOf('{', brace + 1);
    }
    return template;
  }

  /** Braces also stand in configurations that are quoted: {@code location / { ... }}. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isLetterOrDigit(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
