package dev.nginxlint.cli;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the value of an option, or an operand, can be: read off its name and description in {@link
 * Commands}, so that what a shell completes is what the help says.
 *
 * @param words those offered; empty if any text will do
 * @param joint what may follow one of the words: {@code ,} and another of them, {@code =} and a
 *     severity, {@code :} and a file; else a space
 */
record Values(List<String> words, char joint, Paths paths) {

  /** Whether a file or a folder is meant where no word is. */
  enum Paths {
    NONE,
    FILES,
    FOLDERS
  }

  /** {@code auto, always or never}, up to the end of the sentence. */
  private static final Pattern CHOICE =
      Pattern.compile("(?:^|: )((?:[a-z]+, )*[a-z]+,? (?:or [a-z]+|\\.\\.\\.))(?:[.;].*)?$");

  /** Returns what the value of an option can be. */
  static Values of(Option option) {
    String argument = option.argument();
    if (argument.startsWith("NAME,")) {
      List<String> names = rules();
      for (Category category : Category.values()) {
        if (!names.contains(category.word())) {
          names.add(category.word());
        }
      }
      return new Values(names, ',', Paths.NONE);
    }
    if (argument.startsWith("RULE=")) {
      return new Values(rules(), '=', Paths.NONE);
    }
    List<String> choice = choice(option.description());
    if (!choice.isEmpty()) {
      return new Values(choice, argument.contains(":FILE") ? ':' : ' ', Paths.NONE);
    }
    return of(argument);
  }

  /** Returns what an operand can be, or the value of an option with this argument. */
  static Values of(String argument) {
    return switch (argument) {
      case "LEVEL" -> words(severities());
      case "ID" -> words(rules());
      case "DIR" -> new Values(List.of(), ' ', Paths.FOLDERS);
      case "FILE", "PATH", "CONFIG", "OLD", "NEW" -> new Values(List.of(), ' ', Paths.FILES);
      default ->
          argument.contains("|")
              ? words(List.of(argument.split("\\|", -1)))
              : new Values(List.of(), ' ', Paths.NONE);
    };
  }

  static List<String> severities() {
    List<String> words = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      words.add(severity.word());
    }
    return words;
  }

  private static Values words(List<String> words) {
    return new Values(List.copyOf(words), ' ', Paths.NONE);
  }

  /** Returns the words in one line, in which the ids of the rules stand as this shell variable. */
  String line(String variable) {
    String line = String.join(" ", words);
    String ids = String.join(" ", rules());
    return line.startsWith(ids) ? variable + line.substring(ids.length()) : line;
  }

  static List<String> rules() {
    List<String> ids = new ArrayList<>(RuleSet.ids());
    for (String id : RuleSet.validityIds()) {
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static List<String> choice(String description) {
    Matcher matcher = CHOICE.matcher(description);
    List<String> words = new ArrayList<>();
    if (matcher.find()) {
      for (String word : matcher.group(1).split(",? or |, ", -1)) {
        if (!word.equals("...")) {
          words.add(word);
        }
      }
    }
    return words;
  }
}
