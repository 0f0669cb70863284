package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.Linter;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.report.Display;
import dev.nginxlint.report.Paint;
import dev.nginxlint.report.Summary;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code nginx-lint lint}: finds the mistakes in configurations. */
record LintCommand(Streams streams) {

  /** Lints what the arguments name, and returns the exit status. */
  int run(Arguments arguments) {
    RuleSet rules = RuleSet.builtin();
    if (arguments.has("rules")) {
      rules = rules.with(RuleFiles.folders(arguments.all("rules"), streams));
    }
    LintOptions options = LintOptions.parse(arguments, new RuleNames(rules));
    Linter linter = new Linter(rules.wanted(options.selection()), Settings.build(arguments));
    Inputs inputs = new Inputs(streams, arguments);
    List<String> names = arguments.operands();
    List<Input> opened = inputs.open(names.isEmpty() ? List.of("nginx.conf") : names);
    List<Configuration> configurations =
        Inclusions.outermost(opened, !arguments.has("no-includes"), inputs);
    Set<String> files = new HashSet<>();
    Set<String> said = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Configuration configuration : configurations) {
      Context context = Settings.context(arguments, configuration);
      for (SourceFile file : configuration.files()) {
        files.add(file.path());
      }
      if (arguments.has("verbose")) {
        tell(configuration, context);
      }
      List<Finding> all = RulesThread.lint(linter, configuration, context);
      for (Finding finding : options.selection().apply(all)) {
        // What two configurations include is told once.
        if (configurations.size() == 1 || said.add(place(finding))) {
          findings.add(finding);
        }
      }
    }
    Summary summary = Summary.of(findings, files.size());
    Paint paint = Colours.choose(arguments, streams.console());
    new LintReports(streams, paint, summary, arguments).write(findings, options.destinations());
    return inputs.failed() ? Main.FAILED : status(findings, options);
  }

  private static String place(Finding finding) {
    return finding.span().file().path()
        + ":"
        + finding.span().start()
        + " "
        + finding.rule()
        + " "
        + finding.message();
  }

  private static int status(List<Finding> findings, LintOptions options) {
    for (Finding finding : findings) {
      if (options.fails(finding.severity())) {
        return 1;
      }
    }
    return 0;
  }

  private void tell(Configuration configuration, Context context) {
    for (SourceFile file : configuration.files()) {
      streams.err().line("read " + Display.bytes(file.path()));
    }
    streams.err().line("context " + context.name());
  }
}
