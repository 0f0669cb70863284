package dev.nginxlint.lint;

import dev.nginxlint.finding.Severity;
import dev.nginxlint.rule.Keys;
import dev.nginxlint.rule.Rule.Documentation;
import dev.nginxlint.rule.Rule.Example;
import dev.nginxlint.rule.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a rule holds for its readers: why, its examples and references. */
final class ExampleReader {
  private static final List<String> GOOD = List.of("conf", "requests", "nginx-version", "refused");
  private static final List<String> BAD =
      List.of(
          "conf",
          "line",
          "says",
          "severity",
          "request",
          "becomes",
          "requests",
          "fixed",
          "nginx-version",
          "refused");

  private ExampleReader() {}

  static Documentation read(Keys rule) {
    Keys examples = rule.mapping("examples", List.of("bad", "good"));
    List<Example> bad = new ArrayList<>();
    for (Keys example : examples.mappings("bad", BAD)) {
      bad.add(bad(example));
    }
    List<Example> good = new ArrayList<>();
    for (Keys.Item item : examples.items("good", GOOD)) {
      good.add(good(item));
    }
    List<String> references = rule.has("references") ? rule.texts("references") : List.of();
    return new Documentation(rule.text("why"), bad, good, references);
  }

  private static Example bad(Keys example) {
    String request = text(example, "request");
    Optional<Severity> severity =
        example.has("severity") ? Optional.of(RuleReader.severity(example)) : Optional.empty();
    return new Example(
        example.text("conf"),
        example.number("line"),
        example.text("says"),
        severity,
        request,
        request.isEmpty() ? "" : example.text("becomes"),
        requests(example),
        text(example, "fixed"),
        text(example, "nginx-version"),
        example.has("refused") && example.yes("refused"),
        example.place());
  }

  /** A good example is a configuration alone, or has more to tell. */
  private static Example good(Keys.Item item) {
    Optional<Keys> keys = item.keys();
    Map<String, String> requests = keys.isPresent() ? requests(keys.get()) : Map.of();
    return new Example(
        keys.isPresent() ? keys.get().text("conf") : item.text(),
        0,
        "",
        Optional.empty(),
        "",
        "",
        requests,
        "",
        keys.isPresent() ? text(keys.get(), "nginx-version") : "",
        keys.isPresent() && keys.get().has("refused") && keys.get().yes("refused"),
        item.place());
  }

  private static String text(Keys keys, String key) {
    return keys.has(key) ? keys.text(key) : "";
  }

  /** Reads {@code requests: {GET http://a/x: http://b/y}}. */
  private static Map<String, String> requests(Keys example) {
    Map<String, String> requests = new LinkedHashMap<>();
    if (example.has("requests")) {
      Tree tree = example.free("requests");
      for (int i = 0; i < tree.keys().size(); i++) {
        requests.put(tree.keys().get(i), tree.items().get(i).text());
      }
    }
    return requests;
  }
}
