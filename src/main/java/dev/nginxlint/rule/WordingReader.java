package dev.nginxlint.rule;

import dev.nginxlint.finding.Severity;
import dev.nginxlint.rule.Wording.EditKind;
import dev.nginxlint.rule.Wording.EditTemplate;
import dev.nginxlint.rule.Wording.FixTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a rule says, and sees to it that every value it names is one its check gives. */
public final class WordingReader {
  public static final List<String> KEYS =
      List.of("severity", "message", "label", "related", "help", "fix");

  private static final List<String> EDIT_KEYS =
      List.of("replace", "with", "delete", "before", "after", "insert");

  private final Keys words;
  private final Check check;
  private final List<String> known;

  private WordingReader(Keys words, Check check) {
    this.words = words;
    this.check = check;
    this.known = new ArrayList<>(Facts.NAMES);
    known.addAll(check.values());
  }

  /** Reads the words of a rule, or of one of its cases. */
  public static Wording read(Keys words, Severity severity, Check check) {
    return new WordingReader(words, check).read(severity);
  }

  /** Reads a text that names values of a check. */
  static String template(Keys keys, String key, Check check) {
    return new WordingReader(keys, check).template(keys, key);
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
    return new Wording(severity, message, label, related, help, fix());
  }

  private Optional<FixTemplate> fix() {
    if (!words.has("fix")) {
      return Optional.empty();
    }
    Keys fix = words.mapping("fix", List.of("title", "safe", "edits"));
    List<EditTemplate> edits = new ArrayList<>();
    for (Keys edit : fix.mappings("edits", EDIT_KEYS)) {
      edits.add(edit(edit));
    }
    return Optional.of(new FixTemplate(template(fix, "title"), fix.yes("safe"), edits));
  }

  private EditTemplate edit(Keys edit) {
    if (edit.has("delete")) {
      return new EditTemplate(EditKind.DELETE, place(edit, "delete"), "");
    }
    if (edit.has("replace")) {
      return new EditTemplate(EditKind.REPLACE, place(edit, "replace"), template(edit, "with"));
    }
    String side = edit.has("before") ? "before" : "after";
    EditKind kind = side.equals("before") ? EditKind.BEFORE : EditKind.AFTER;
    return new EditTemplate(kind, place(edit, side), template(edit, "insert"));
  }

  private String place(Keys edit, String key) {
    String place = edit.text(key);
    if (edit.isCompiled()) {
      return place;
    }
    boolean parameter =
        place.length() == 11
            && place.startsWith("parameter.")
            && place.charAt(10) >= '1'
            && place.charAt(10) <= '9';
    if (!parameter
        && !place.equals("directive")
        && !place.equals("name")
        && !place.equals("location")
        && !check.places().contains(place)) {
      throw edit.broken(
          key,
          "no place \""
              + place
              + "\"; known are directive, name, location, parameter.1 to parameter.9"
              + (check.places().isEmpty() ? "" : ", " + String.join(", ", check.places())));
    }
    return place;
  }

  private String template(Keys keys, String key) {
    String template = keys.text(key);
    String unknown = keys.isCompiled() ? "" : Template.unknown(template, known);
    if (!unknown.isEmpty()) {
      throw keys.broken(key, "no value {" + unknown + "}; known are " + String.join(", ", known));
    }
    return template;
  }
}
