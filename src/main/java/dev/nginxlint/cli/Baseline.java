package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.BaselineEntry;
import dev.nginxlint.lint.Fingerprints;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.report.Display;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Utf8;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The baseline in use: which findings it knows, and which of its entries no longer occur. */
final class Baseline {
  /** Its name, where none is given: beside the settings file, else in the current folder. */
  static final String NAME = ".nginx-lint-baseline.json";

  private static final int MOST_TOLD = 10;

  private final BaselineFile file;
  private final boolean writing;
  private final boolean quiet;
  private final Streams streams;
  private final Set<BaselineEntry> known;
  private final Set<String> knownPrints = new HashSet<>();
  private final Set<BaselineEntry> written = new TreeSet<>();

  /**
   * The entries of all findings, wanted or not: by the main file, and by what tells a finding from
   * others.
   */
  private final Map<SourceFile, Map<String, BaselineEntry>> entries = new HashMap<>();

  private final Set<String> occurring = new HashSet<>();
  private final Set<String> linted = new HashSet<>();

  /** The rules that there are but were not looked for. */
  private final Set<String> left = new HashSet<>();

  private Baseline(BaselineFile file, Arguments arguments, Streams streams) {
    this.file = file;
    this.writing = arguments.has("write-baseline");
    this.quiet = arguments.has("quiet");
    this.streams = streams;
    this.known = file.read(writing);
    for (BaselineEntry entry : known) {
      knownPrints.add(entry.fingerprint());
    }
  }

  static Baseline open(Scope scope, List<Linted> all, Streams streams) {
    Arguments arguments = scope.arguments();
    String name = arguments.last("baseline");
    if (name.isEmpty()) {
      name = scope.settings() == null ? NAME : Utf8.decode(scope.settings().folder()) + "/" + NAME;
    }
    BaselineFile file = BaselineFile.of(name, streams.console().folder());
    Baseline baseline = new Baseline(file, arguments, streams);
    AbsolutePaths paths = new AbsolutePaths(streams);
    for (Linted one : all) {
      baseline.see(one, paths);
    }
    return baseline;
  }

  private void see(Linted one, AbsolutePaths paths) {
    for (RuleSet.Entry rule : one.demands().rules().entries()) {
      left.add(rule.id());
    }
    for (RuleSet.Entry rule : one.demands().linter().rules().entries()) {
      left.remove(rule.id());
    }
    for (SourceFile source : one.configuration().files()) {
      linted.add(file.relative(source.path(), paths));
    }
    Fingerprints prints = Fingerprints.of(one.configuration());
    Map<String, BaselineEntry> seen = new HashMap<>();
    for (Finding finding : one.findings()) {
      String path = file.relative(finding.span().file().path(), paths);
      BaselineEntry entry = prints.next(finding, path);
      seen.put(key(finding), entry);
      occurring.add(entry.fingerprint());
    }
    entries.put(one.configuration().main(), seen);
  }

  private static String key(Finding finding) {
    return finding.span().file().path()
        + "\0"
        + finding.span().start()
        + "\0"
        + finding.rule()
        + "\0"
        + finding.message();
  }

  /** Says whether a finding is in the baseline, or goes into it now. */
  boolean knows(Linted one, Finding finding) {
    BaselineEntry entry =
        entries.getOrDefault(one.configuration().main(), Map.of()).get(key(finding));
    if (entry == null) {
      throw new AssertionError("a finding that was not found: " + finding);
    }
    if (writing) {
      written.add(entry);
    }
    return writing || knownPrints.contains(entry.fingerprint());
  }

  /** Writes the baseline, or tells which entries no longer occur. */
  void finish() {
    if (writing) {
      for (BaselineEntry entry : known) {
        if (!isStale(entry)) {
          written.add(entry);
        }
      }
      file.write(List.copyOf(written));
      if (!quiet) {
        int count = written.size();
        streams
            .err()
            .line("Wrote " + count + (count == 1 ? " finding to " : " findings to ") + file.name());
      }
      return;
    }
    Set<BaselineEntry> stale = new TreeSet<>();
    for (BaselineEntry entry : known) {
      if (isStale(entry)) {
        stale.add(entry);
      }
    }
    tell(stale);
  }

  /** Says whether an entry no longer occurs; of files and rules not looked at nobody knows. */
  private boolean isStale(BaselineEntry entry) {
    boolean judged = linted.contains(entry.file()) || !file.holds(entry.file());
    return judged && !left.contains(entry.rule()) && !occurring.contains(entry.fingerprint());
  }

  private void tell(Set<BaselineEntry> stale) {
    if (stale.isEmpty() || quiet) {
      return;
    }
    int count = stale.size();
    streams
        .err()
        .line(
            file.name()
                + ": "
                + (count == 1 ? "1 entry no longer occurs" : count + " entries no longer occur")
                + "; --write-baseline drops "
                + (count == 1 ? "it" : "them"));
    int told = 0;
    for (BaselineEntry entry : stale) {
      if (told++ == MOST_TOLD) {
        streams.err().line("  ... and " + (count - MOST_TOLD) + " more");
        return;
      }
      streams
          .err()
          .line(
              "  "
                  + Display.bytes(entry.file())
                  + ": "
                  + Display.bytes(entry.rule())
                  + ": "
                  + Display.bytes(entry.at()));
    }
  }
}
