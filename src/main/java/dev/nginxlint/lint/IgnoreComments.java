package dev.nginxlint.lint;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.lint.IgnoreComment.Form;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Comment;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.validity.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ignore comments of some configurations: which findings they leave out, and what is wrong with
 * the comments themselves. What nginx refuses no comment can ignore.
 *
 * <p>A file may be part of several configurations; a comment is of use if it is in one of them.
 */
public final class IgnoreComments {
  private final List<String> known;
  private final Map<String, List<Ignoring>> files = new LinkedHashMap<>();

  /** A comment at work. */
  private record Ignoring(
      IgnoreComment comment,
      Span place,
      Map<String, List<String>> rules,
      Set<String> used,
      Set<String> refused) {

    boolean covers(Finding finding) {
      int at = finding.span().start();
      return place.start() <= at && at < place.end();
    }
  }

  private IgnoreComments(List<String> known) {
    this.known = known;
  }

  /**
   * Reads the comments of some configurations.
   *
   * @param known the names of all rules and categories
   */
  public static IgnoreComments of(List<Configuration> configurations, List<String> known) {
    IgnoreComments comments = new IgnoreComments(known);
    for (Configuration configuration : configurations) {
      comments.add(configuration);
    }
    return comments;
  }

  /** Says whether a file may hold such comments at all. */
  public static boolean mayBeIn(SourceFile file) {
    return file.text().contains("nginx-lint:") || file.text().contains("gixy:");
  }

  private void add(Configuration configuration) {
    Set<String> before = new HashSet<>(files.keySet());
    Outline outline = null;
    for (Comment comment : configuration.comments()) {
      String path = comment.span().file().path();
      Optional<IgnoreComment> read =
          before.contains(path) ? Optional.empty() : IgnoreCommentReader.read(comment);
      if (read.isPresent()) {
        outline = outline == null ? Outline.of(configuration) : outline;
        files
            .computeIfAbsent(path, key -> new ArrayList<>())
            .add(
                new Ignoring(
                    read.get(),
                    IgnoredPlace.of(read.get(), outline),
                    rules(read.get()),
                    new HashSet<>(),
                    new HashSet<>()));
      }
    }
  }

  /** Returns the rules and categories each name stands for; no entry for a name not known. */
  private Map<String, List<String>> rules(IgnoreComment comment) {
    Map<String, List<String>> rules = new HashMap<>();
    for (String name : comment.names()) {
      if (comment.form() != Form.GIXY && known.contains(name)) {
        rules.put(name, List.of(name));
      } else if (comment.form() != Form.OURS) {
        ForeignRules.ours(comment.form(), name).ifPresent(ours -> rules.put(name, ours));
      }
    }
    return rules;
  }

  /** Returns the findings that no comment ignores. */
  public List<Finding> keep(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      if (!isIgnored(finding)) {
        kept.add(finding);
      }
    }
    return kept;
  }

  private boolean isIgnored(Finding finding) {
    boolean ignored = false;
    for (Ignoring ignoring : files.getOrDefault(finding.span().file().path(), List.of())) {
      if (ignoring.comment().reason() && ignoring.covers(finding)) {
        for (Map.Entry<String, List<String>> entry : ignoring.rules().entrySet()) {
          List<String> rules = entry.getValue();
          if (rules.contains(finding.rule()) || rules.contains(finding.category().word())) {
            (isRefusal(finding) ? ignoring.refused() : ignoring.used()).add(entry.getKey());
            ignored |= !isRefusal(finding);
          }
        }
      }
    }
    return ignored;
  }

  private static boolean isRefusal(Finding finding) {
    return finding.refused() || Selection.isUnreadable(finding);
  }

  /**
   * Returns what is wrong with the comments in the files of a configuration, each file once; to be
   * asked after all findings went through {@link #keep}.
   *
   * @param ran the rules and categories that were looked for: of others nobody knows whether a
   *     comment is of use
   * @param rules those that explain these findings; without its rule nothing is told
   */
  public List<Finding> complaints(Configuration configuration, Set<String> ran, RuleSet rules) {
    List<Finding> complaints = new ArrayList<>();
    for (SourceFile file : configuration.files()) {
      List<Ignoring> comments = files.remove(file.path());
      for (Ignoring ignoring : comments == null ? List.<Ignoring>of() : comments) {
        complain(ignoring, ran, complaints);
      }
    }
    return explained(complaints, rules);
  }

  private static List<Finding> explained(List<Finding> complaints, RuleSet rules) {
    List<Finding> explained = new ArrayList<>(complaints.size());
    for (Finding complaint : complaints) {
      Optional<Rule> rule = rules.explaining(complaint.rule());
      if (rule.isPresent()) {
        explained.add(complaint.withHelp(rule.get().help()).withSeverity(rule.get().severity()));
      }
    }
    return explained;
  }

  private void complain(Ignoring ignoring, Set<String> ran, List<Finding> into) {
    IgnoreComment comment = ignoring.comment();
    if (comment.form() == Form.GIXY) {
      return; // it may well be right for gixy
    }
    if (!comment.mistake().isEmpty()) {
      into.add(finding("unknown-ignore", comment, comment.mistake()));
      return;
    }
    for (String name : comment.names()) {
      if (!ignoring.rules().containsKey(name)) {
        String meant = Spelling.meant(name, known);
        into.add(
            finding(
                "unknown-ignore",
                comment,
                "no rule or category \""
                    + name
                    + "\""
                    + (meant.isEmpty() ? "" : "; did you mean \"" + meant + "\"?")));
      }
    }
    if (!comment.reason()) {
      into.add(
          finding(
              "ignore-without-reason",
              comment,
              "a comment that ignores must say why; without a reason it ignores nothing"));
      return;
    }
    for (String name : comment.names()) {
      boolean ours = known.contains(name);
      boolean judged = ran.contains(name);
      if (ignoring.refused().contains(name)) {
        into.add(
            finding(
                "unused-ignore",
                comment,
                "\"" + name + "\" cannot be ignored here: nginx refuses to start because of it"));
      } else if (ours && judged && !ignoring.used().contains(name)) {
        into.add(finding("unused-ignore", comment, "there is no \"" + name + "\" to ignore here"));
      }
    }
  }

  private static Finding finding(String rule, IgnoreComment comment, String message) {
    return Finding.of(rule, Severity.WARNING, Category.STYLE, comment.span(), message);
  }
}
