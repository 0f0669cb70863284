package dev.nginxlint.cli;

import dev.nginxlint.cli.replay.RealNginx;
import dev.nginxlint.cli.replay.Replay;
import dev.nginxlint.lint.RuleExamples;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code nginx-lint rules}: explains the rules, and runs the examples in rule files. */
record RulesCommand(Streams streams) {

  int run(Arguments arguments) {
    List<String> words = arguments.operands();
    String what = words.isEmpty() ? "list" : words.get(0);
    switch (what) {
      case "list":
        checkCount(words, 1);
        list(all(arguments));
        return 0;
      case "show":
        checkCount(words, 2);
        if (words.size() < 2) {
          throw new UsageException("rules show needs the id of a rule");
        }
        new RulePage(streams.out()).write(find(words.get(1), arguments));
        return 0;
      case "test":
        checkCount(words, 2);
        return test(
            words.size() == 2 ? RuleFiles.folder(words.get(1), streams) : all(arguments),
            arguments);
      default:
        String meant = Meant.by(what, List.of("list", "show", "test"));
        throw new UsageException(
            "rules cannot \""
                + what
                + "\""
                + (meant.isEmpty() ? "; it can list, show or test" : meant));
    }
  }

  private static void checkCount(List<String> words, int most) {
    if (words.size() > most) {
      throw new UsageException("\"" + words.get(most) + "\" is one word too many");
    }
  }

  private List<Rule> all(Arguments arguments) {
    List<Rule> rules = new ArrayList<>();
    List<Rule> own = RuleFiles.folders(arguments.all("rules"), streams);
    for (RuleSet.Entry entry : RuleSet.builtin().entries()) {
      if (own.stream().noneMatch(rule -> rule.id().equals(entry.id()))) {
        rules.add(RuleFiles.builtin(entry));
      }
    }
    rules.addAll(own);
    return rules;
  }

  private Rule find(String id, Arguments arguments) {
    List<String> known = new ArrayList<>();
    for (Rule rule : all(arguments)) {
      if (rule.id().equals(id)) {
        return rule;
      }
      known.add(rule.id());
    }
    String meant = Meant.by(id, known);
    throw new UsageException(
        "no rule \""
            + id
            + "\""
            + (meant.isEmpty() ? "; nginx-lint rules list shows the rules" : meant));
  }

  private void list(List<Rule> rules) {
    int width = 0;
    for (Rule rule : rules) {
      width = Math.max(width, rule.id().length());
    }
    for (Rule rule : rules) {
      String kind = rule.severity().word() + " ".repeat(9 - rule.severity().word().length());
      String category = rule.category().word();
      streams
          .out()
          .print(rule.id() + " ".repeat(width + 2 - rule.id().length()))
          .print(kind + category + " ".repeat(13 - category.length()))
          .line(Utf8.decode(rule.summary()));
    }
  }

  private int test(List<Rule> rules, Arguments arguments) {
    int failed = 0;
    for (Rule rule : rules) {
      failed += complain(RuleExamples.run(rule));
    }
    String replayed = "";
    try {
      Optional<RealNginx> nginx = nginx(arguments);
      if (nginx.isPresent()) {
        Replay replay = new Replay(nginx.get());
        for (Rule rule : rules) {
          failed += complain(replay.run(rule));
        }
        replayed =
            "; nginx "
                + nginx.get().version()
                + " was given "
                + replay.examples()
                + " examples and "
                + replay.requests()
                + " requests";
        replayed += replay.skipped() == 0 ? "" : ", not " + replay.skipped() + " of another nginx";
      }
    } catch (IOException e) {
      throw new UsageException("nginx: " + SystemError.words(e));
    }
    int count = rules.size();
    String sentence = count + (count == 1 ? " rule, " : " rules, ") + failed + " failed examples";
    streams.err().line(sentence + replayed);
    return failed == 0 ? 0 : 1;
  }

  private int complain(List<String> complaints) {
    for (String complaint : complaints) {
      streams.out().line(Utf8.decode(complaint));
    }
    return complaints.size();
  }

  private static Optional<RealNginx> nginx(Arguments arguments) throws IOException {
    String name = arguments.last("nginx");
    if (name.equals("none")) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      return RealNginx.installed();
    }
    Optional<RealNginx> named = RealNginx.at(Path.of(name));
    if (named.isEmpty()) {
      throw new UsageException("--nginx: " + name + " is no nginx");
    }
    return named;
  }
}
