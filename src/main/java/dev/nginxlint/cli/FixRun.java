package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.fix.Fixer;
import dev.nginxlint.fix.Overlay;
import dev.nginxlint.report.Display;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fixes of what was found: {@code --fix} writes the files, {@code --diff} shows what
 * would be written. A file that several configurations include is written only where that is right
 * for all of them.
 */
final class FixRun {
  private final ScopedInputs inputs;
  private final Arguments arguments;
  private final Streams streams;

  /** The files as they were, and as they are to be, by their paths. */
  private final Map<String, SourceFile> before = new HashMap<>();

  private final Map<String, SourceFile> after = new LinkedHashMap<>();
  private int mended;
  private int unsafe;

  FixRun(ScopedInputs inputs, Streams streams) {
    this.inputs = inputs;
    this.arguments = inputs.first().scope().arguments();
    this.streams = streams;
    if (arguments.has("unsafe-fixes") && !arguments.has("fix") && !arguments.has("diff")) {
      throw new UsageException("--unsafe-fixes goes with --fix or --diff");
    }
  }

  static boolean isAsked(Arguments arguments) {
    return arguments.has("fix") || arguments.has("diff") || arguments.has("unsafe-fixes");
  }

  /**
   * Mends configurations, and returns them as they are then, linted again.
   *
   * @param earlier what of the findings is not new; null where that is not asked for
   */
  List<Linted> mend(List<Linted> all, @Nullable Earlier earlier) {
    List<Linted> left = new ArrayList<>();
    for (Linted linted : all) {
      left.add(mend(linted, all, earlier));
    }
    if (!arguments.has("diff")) {
      write();
    }
    return left;
  }

  private Linted mend(Linted linted, List<Linted> all, @Nullable Earlier earlier) {
    Configuration configuration = linted.configuration();
    Input input = inputs.input(configuration);
    if (!input.isOnDisk() && !arguments.has("diff")) {
      throw new UsageException(
          Display.bytes(configuration.main().path())
              + " cannot be written; --diff shows the fixes");
    }
    for (SourceFile file : configuration.files()) {
      before.putIfAbsent(file.path(), file);
    }
    Overlay files = new Overlay(input.loader(), after);
    FixedLinting linting = linting(linted, earlier);
    Fixer.Result result =
        new Fixer(linting, arguments.has("unsafe-fixes")).fix(configuration.main(), files);
    if (result.files().equals(after)) {
      tell(result);
      return linted;
    }
    for (Linted other : all) {
      boolean same = other.configuration().main().path().equals(configuration.main().path());
      if (!same && shares(other, result)) {
        Input of = inputs.input(other.configuration());
        String why =
            new Fixer(linting(other, null), true)
                .check(of.main(), new Overlay(of.loader(), after), result);
        if (!why.isEmpty()) {
          streams
              .err()
              .line(
                  "not mended: "
                      + Display.bytes(configuration.main().path())
                      + ", because in "
                      + Display.bytes(of.main().path())
                      + " "
                      + Utf8.decode(why));
          return linted;
        }
      }
    }
    tell(result);
    after.putAll(result.files());
    return new Linted(
        result.configuration(), linted.demands(), linting.findings(result.configuration()));
  }

  private static boolean shares(Linted other, Fixer.Result result) {
    for (SourceFile file : other.configuration().files()) {
      if (result.files().containsKey(file.path())) {
        return true;
      }
    }
    return false;
  }

  private FixedLinting linting(Linted linted, @Nullable Earlier earlier) {
    if (earlier == null) {
      return new FixedLinting(linted.demands(), null, streams);
    }
    Set<String> names = new HashSet<>();
    List<Finding> wanted = linted.demands().apply(linted.findings(), streams);
    for (Finding finding : earlier.without(linted, wanted)) {
      names.add(Fixer.name(finding));
    }
    return new FixedLinting(linted.demands(), names, streams);
  }

  /** Tells which fixes were not made, and by which requests end otherwise. */
  private void tell(Fixer.Result result) {
    mended += result.applied().size();
    for (Fixer.Applied applied : result.applied()) {
      unsafe += applied.finding().fix().orElseThrow().safe() ? 0 : 1;
    }
    for (Fixer.Refused refused : result.refused()) {
      Finding finding = refused.finding();
      streams
          .err()
          .line(
              Display.text(finding.span() + ": " + finding.rule())
                  + " is not mended: "
                  + Utf8.decode(refused.why()));
    }
    for (dev.nginxlint.fix.Proof.Change change : result.changes()) {
      streams.err().line(Utf8.decode(change.words()));
    }
  }

  private void write() {
    for (SourceFile file : after.values()) {
      try {
        AtomicFile.write(
            streams.console().folder().resolve(Utf8.decode(file.path())),
            file.text().getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        throw new UsageException(Display.bytes(file.path()) + ": " + SystemError.words(e));
      }
    }
    if (!arguments.has("quiet")) {
      streams.err().line(sentence());
    }
  }

  private String sentence() {
    int files = after.size();
    return "Mended "
        + mended
        + (mended == 1 ? " finding" : " findings")
        + (unsafe == 0 ? "" : " (" + unsafe + " by unsafe fixes)")
        + " in "
        + files
        + (files == 1 ? " file." : " files.");
  }

  /** Prints what would be written, and says whether anything would. */
  boolean printDiff() {
    for (SourceFile file : after.values()) {
      SourceFile was = before.getOrDefault(file.path(), new SourceFile(file.path(), ""));
      streams.out().print(Utf8.decode(UnifiedDiff.of(was, file)));
    }
    return !after.isEmpty();
  }
}
