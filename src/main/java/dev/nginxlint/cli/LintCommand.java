package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.IgnoreComments;
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
import org.jspecify.annotations.Nullable;

/** {@code nginx-lint lint}: finds the mistakes in configurations. */
record LintCommand(Streams streams) {

  /**
   * Lints what the arguments name, and returns the exit status: all that is found goes through the
   * ignore comments, the settings and options, and what came before (a baseline, a revision).
   */
  int run(Arguments given) {
    ScopedInputs inputs = ScopedInputs.open(Scope.of(given, streams), streams);
    Set<String> files = new HashSet<>();
    List<Linted> all = new ArrayList<>();
    boolean ignoring = false;
    for (Configuration configuration : inputs.configurations(!given.has("no-includes"))) {
      for (SourceFile file : configuration.files()) {
        ignoring |= files.add(file.path()) && IgnoreComments.mayBeIn(file);
      }
      all.add(lint(configuration, inputs.demands(configuration)));
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
    boolean failing = false;
    for (Linted linted : all) {
      List<Finding> wanted = linted.demands().apply(linted.findings(), streams);
      for (Finding finding : earlier == null ? wanted : earlier.without(linted, wanted)) {
        // What two configurations include is told once.
        if (all.size() == 1 || said.add(place(finding))) {
          findings.add(finding);
          failing |= linted.demands().options().fails(finding.severity());
        }
      }
    }
    if (earlier != null) {
      earlier.finish();
    }
    Arguments arguments = inputs.first().scope().arguments();
    Summary summary = Summary.of(findings, files.size());
    Paint paint = Colours.choose(arguments, streams.console());
    new LintReports(streams, paint, summary, arguments)
        .write(findings, inputs.first().options().destinations());
    return inputs.failed() ? Main.FAILED : failing ? 1 : 0;
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
