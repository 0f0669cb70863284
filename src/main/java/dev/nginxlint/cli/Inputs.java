package dev.nginxlint.cli;

import dev.nginxlint.report.Display;
import dev.nginxlint.settings.Policy;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.UnreadableException;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is meant by the files, folders and dumps named on the command line. */
final class Inputs {
  private final Streams streams;
  private final DiskLoader loader;
  private final String standardInputName;
  private final List<String> complaints = new ArrayList<>();
  private @Nullable Policy policy;
  private Policy.@Nullable Paths paths;

  Inputs(Streams streams, Arguments arguments) {
    this.streams = streams;
    this.loader =
        new DiskLoader(
            streams.console().folder(), PathPrefix.parse("prefix", arguments.all("prefix")));
    String name = arguments.last("stdin-filename");
    this.standardInputName = name.isEmpty() ? "<stdin>" : name;
  }

  /** Passes over the files that settings ignore, when a folder is searched. */
  void leaveOut(Policy ignoring, Policy.Paths where) {
    policy = ignoring;
    paths = where;
  }

  private boolean isLeftOut(String path) {
    return policy != null && paths != null && policy.isIgnored(paths.absolute(path));
  }

  /** Says whether something named could not be read. */
  boolean failed() {
    return !complaints.isEmpty();
  }

  /** Returns why something named could not be read. */
  List<String> complaints() {
    return complaints;
  }

  /** Opens all that is named; what cannot be read is told, and the others go on. */
  List<Input> open(List<String> names) {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      try {
        if (name.isEmpty()) {
          complain("\"\"", "No such file or directory");
        } else if (name.equals("-")) {
          inputs.add(standardInput());
        } else if (isFolder(name)) {
          openFolder(name, inputs);
        } else {
          inputs.add(input(loader.read(Utf8.encode(name))));
        }
      } catch (UnreadableException e) {
        MissingFile missing = new MissingFile(streams.console().folder());
        String hint = e.refusedByNginx() ? missing.hint(name) : "; - reads standard input";
        complain(name, e.reason() + hint);
      }
    }
    return inputs;
  }

  private boolean isFolder(String name) {
    try {
      return Files.isDirectory(streams.console().folder().resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void openFolder(String name, List<Input> inputs) throws UnreadableException {
    List<String> unreadable = new ArrayList<>();
    List<String> found = Folders.configurations(streams.console().folder(), name, unreadable);
    for (String folder : unreadable) {
      complain(folder, "cannot be read");
    }
    if (found.isEmpty()) {
      complain(name, "no nginx.conf and no *.conf in this folder");
    }
    for (String file : found) {
      String path = Utf8.encode(file);
      if (!isLeftOut(path)) {
        inputs.add(input(loader.read(path)));
      }
    }
  }

  private Input standardInput() {
    try {
      byte[] bytes = streams.console().in().readAllBytes();
      return input(SourceFile.of(Utf8.encode(standardInputName), bytes));
    } catch (IOException e) {
      throw new UsageException("standard input: " + e.getMessage());
    }
  }

  private Input input(SourceFile file) {
    Optional<Dump> dump = Dump.parse(file.text());
    return dump.isPresent()
        ? new Input(dump.get().main(), dump.get().files())
        : new Input(file, loader);
  }

  private void complain(String name, String reason) {
    String complaint = Display.text(name) + ": " + reason;
    complaints.add(complaint);
    streams.err().line("nginx-lint: " + complaint);
  }

  /** Returns what tells apart two names of one file. */
  Path identity(SourceFile file) {
    return loader.real(file.path()).toAbsolutePath().normalize();
  }
}
