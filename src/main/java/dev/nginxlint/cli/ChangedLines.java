package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that are not as they were in a git revision. All lines of a file that git does not
 * know, or that lies outside the repository, count as changed.
 */
final class ChangedLines {
  private final Map<String, List<PatchReader.Range>> changed;
  private final Set<String> tracked;
  private final Path top;
  private final AbsolutePaths paths;
  private final Map<String, String> names = new HashMap<>();

  private ChangedLines(
      Map<String, List<PatchReader.Range>> changed,
      Set<String> tracked,
      Path top,
      AbsolutePaths paths) {
    this.changed = changed;
    this.tracked = tracked;
    this.top = top;
    this.paths = paths;
  }

  /** Asks git in the folder of the first configuration. */
  static ChangedLines since(String revision, List<Linted> all, Streams streams) {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new UsageException("--since needs a git revision, not \"" + revision + "\"");
    }
    AbsolutePaths paths = new AbsolutePaths(streams);
    Path folder = folder(all, paths, streams.console().folder().toAbsolutePath());
    Git git = new Git(folder);
    Git.Answer top = git.ask("rev-parse", "--show-toplevel");
    if (top.status() != 0) {
      throw new UsageException(
          "--since: " + folder + " is in no git repository" + because(top.err()));
    }
    Git.Answer commit =
        git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    if (commit.status() != 0) {
      throw new UsageException("--since: git knows no revision \"" + revision + "\"");
    }
    Git.Answer patch =
        git.askWithoutFilters(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--no-relative",
            "--ignore-submodules=all",
            "--text",
            "--unified=0",
            "--inter-hunk-context=0",
            "--find-renames",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            commit.out().strip(),
            "--");
    Git.Answer tracked =
        git.ask("ls-files", "-z", "--cached", "--full-name", "--", top.out().stripTrailing());
    if (patch.status() != 0 || tracked.status() != 0) {
      throw new UsageException("--since: git failed" + because(patch.err() + tracked.err()));
    }
    return new ChangedLines(
        PatchReader.read(patch.out()),
        new HashSet<>(List.of(tracked.out().split("\0", -1))),
        Path.of(Utf8.decode(top.out().stripTrailing())),
        paths);
  }

  private static String because(String complaint) {
    String line = complaint.strip();
    int end = line.indexOf('\n');
    String first = end < 0 ? line : line.substring(0, end);
    return first.isEmpty() ? "" : " (" + first + ")";
  }

  private static Path folder(List<Linted> all, AbsolutePaths paths, Path otherwise) {
    for (Linted linted : all) {
      SourceFile main = linted.configuration().main();
      try {
        Path folder = Path.of(Utf8.decode(paths.absolute(main.path()))).getParent();
        if (folder != null && folder.toFile().isDirectory()) {
          return folder;
        }
      } catch (InvalidPathException e) {
        return otherwise;
      }
    }
    return otherwise;
  }

  /** Says whether a finding, or another place that explains it, is on changed lines. */
  boolean holds(Finding finding) {
    if (isChanged(finding.span())) {
      return true;
    }
    for (Finding.Related related : finding.related()) {
      if (isChanged(related.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean isChanged(Span span) {
    String name = names.computeIfAbsent(span.file().path(), this::name);
    if (!tracked.contains(name)) {
      return true;
    }
    int first = span.line();
    int last = span.file().line(Math.max(span.start(), span.end() - 1));
    for (PatchReader.Range range : changed.getOrDefault(name, List.of())) {
      if (range.first() <= last && first <= range.last()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name git has for a file: links followed, from the top of the repository. */
  private String name(String file) {
    try {
      Path real = Path.of(Utf8.decode(paths.absolute(file))).toRealPath();
      return real.startsWith(top) ? Utf8.encode(top.relativize(real).toString()) : "";
    } catch (IOException | InvalidPathException e) {
      return "";
    }
  }
}
