package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.IgnoreComments;
import dev.nginxlint.report.Display;
import dev.nginxlint.report.Paint;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code nginx-lint lint}: finds the mistakes in configurations. */
record LintCommand(Streams streams) {

  /**
   * Lints what the arguments name, and returns the exit status: all that is found goes through the
   * ignore comments, the settings and options, and what came before (a baseline, a revision).
   */
  int run(Arguments given) {
    ScopedInputs inputs = ScopedInputs.open(Scope.of(given, streams), streams);
    Set<String> files = new LinkedHashSet<>();
    List<Linted> all = new ArrayList<>();
    boolean ignoring = false;
    @Nullable Progress progress = inputs.count() > 1 ? new Progress(streams) : null;
    for (Configuration configuration : inputs.configurations(!given.has("no-includes"), progress)) {
      if (progress != null) {
        progress.at("linting", all.size() + 1, inputs.count());
      }
      for (SourceFile file : configuration.files()) {
        ignoring |= files.add(file.path()) && IgnoreComments.mayBeIn(file);
      }
      all.add(lint(configuration, inputs.demands(configuration)));
    }
    if (progress != null) {
      progress.end();
    }
    if (ignoring) {
      all = Ignored.leaveOut(all);
    }
    @Nullable Earlier earlier =
        isComparing(inputs.first().scope().arguments())
            ? Earlier.of(inputs.first(), all, streams)
            : null;
    boolean fixing = FixRun.isAsked(inputs.first().scope().arguments());
    if (fixing) {
      FixRun run = new FixRun(inputs, streams);
      all = run.mend(all, earlier);
      if (inputs.first().scope().arguments().has("diff")) {
        return run.printDiff() ? 1 : inputs.failed() ? Main.FAILED : 0;
      }
    }
    Set<String> said = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    List<Finding> failing = new ArrayList<>();
    for (Linted linted : all) {
      List<Finding> wanted = linted.demands().apply(linted.findings(), streams);
      for (Finding finding : earlier == null ? wanted : earlier.without(linted, wanted)) {
        // What two configurations include is told once.
        if (all.size() == 1 || said.add(place(finding))) {
          findings.add(finding);
          if (linted.demands().options().fails(finding.severity())) {
            failing.add(finding);
          }
        }
      }
    }
    if (earlier != null) {
      earlier.finish();
    }
    Arguments arguments = inputs.first().scope().arguments();
    int status = inputs.failed() ? Main.FAILED : failing.isEmpty() ? 0 : 1;
    LintResult result = new LintResult(findings, failing, files, all, inputs.complaints(), status);
    Paint paint = Colours.choose(arguments, streams.console());
    new LintReports(streams, paint, arguments, result)
        .write(inputs.first().options().destinations());
    return status;
  }

  private static boolean isComparing(Arguments arguments) {
    return arguments.has("baseline") || arguments.has("write-baseline") || arguments.has("since");
  }

  private Linted lint(Configuration configuration, Demands demands) {
    Arguments arguments = demands.scope().arguments();
    Context context = Settings.context(arguments, configuration);
    if (arguments.has("verbose")) {
      tell(configuration, context);
    }
    return new Linted(
        configuration, demands, RulesThread.lint(demands.linter(), configuration, context));
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

  private void tell(Configuration configuration, Context context) {
    for (SourceFile file : configuration.files()) {
      streams.err().line("read " + Display.bytes(file.path()));
    }
    streams.err().line("context " + context.name());
  }
}
