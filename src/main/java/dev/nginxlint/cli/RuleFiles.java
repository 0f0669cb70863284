package dev.nginxlint.cli;

import dev.nginxlint.lint.RuleLoader;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads rule files: those of folders, and those that come with the program. */
final class RuleFiles {
  private RuleFiles() {}

  /** Returns the rules of folders; of two of the same name the last counts. */
  static List<Rule> folders(List<String> folders, Streams streams) {
    List<Rule> all = new ArrayList<>();
    for (String folder : folders) {
      for (Rule rule : folder(folder, streams)) {
        all.removeIf(other -> other.id().equals(rule.id()));
        all.add(rule);
      }
    }
    return all;
  }

  /**
   * Reads all rule files of a folder and of the folders in it, in the order of their names; or the
   * one rule file that is named.
   */
  static List<Rule> folder(String name, Streams streams) {
    Path folder = streams.console().folder().resolve(name);
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    } catch (UncheckedIOException e) {
      IOException cause = Objects.requireNonNull(e.getCause());
      throw new UsageException(name + ": " + SystemError.words(cause));
    }
    if (files.isEmpty()) {
      throw new UsageException(name + ": no rule files (*.yaml) in this folder");
    }
    List<Rule> rules = new ArrayList<>();
    for (Path file : files) {
      String within = name + (name.endsWith("/") ? "" : "/") + folder.relativize(file);
      String origin = file.equals(folder) ? name : within;
      try {
        rules.add(read(Files.readAllBytes(file), origin));
      } catch (IOException e) {
        throw new UsageException(origin + ": " + SystemError.words(e));
      }
    }
    return rules;
  }

  /** Reads a rule that comes with the program, with all that people read of it. */
  static Rule builtin(RuleSet.Entry rule) {
    String id = rule.id();
    String origin = "rules/" + rule.category() + "/" + id + ".yaml";
    try (InputStream in = RuleFiles.class.getResourceAsStream("/" + origin)) {
      if (in == null) {
        throw new UsageException("no rule \"" + id + "\"; nginx-lint rules list shows the rules");
      }
      return read(in.readAllBytes(), origin);
    } catch (IOException e) {
      throw new UsageException(origin + ": " + e.getMessage());
    }
  }

  private static Rule read(byte[] yaml, String origin) {
    try {
      Rule rule = RuleLoader.read(new String(yaml, StandardCharsets.UTF_8), origin);
      String file = origin.substring(origin.lastIndexOf('/') + 1, origin.lastIndexOf('.'));
      if (!rule.id().equals(file)) {
        throw new UsageException(origin + ": the file is not named after its rule, " + rule.id());
      }
      return rule;
    } catch (BrokenRuleException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
