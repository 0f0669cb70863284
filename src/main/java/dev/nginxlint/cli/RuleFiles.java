package dev.nginxlint.cli;

import dev.nginxlint.lint.BrokenRuleException;
import dev.nginxlint.lint.Rule;
import dev.nginxlint.lint.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads rule files: those of folders, and those that come with the program. */
final class RuleFiles {
  private RuleFiles() {}

  /** Returns some rules and those of folders; a rule of a known name takes the other's place. */
  static List<Rule> with(List<Rule> rules, List<String> folders, Streams streams) {
    List<Rule> all = new ArrayList<>(rules);
    for (String folder : folders) {
      for (Rule rule : folder(folder, streams)) {
        all.removeIf(other -> other.id().equals(rule.id()));
        all.add(rule);
      }
    }
    return all;
  }

  /** Reads all rule files of a folder. */
  static List<Rule> folder(String name, Streams streams) {
    Path folder = streams.console().folder().resolve(name);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{yaml,yml}")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    }
    if (files.isEmpty()) {
      throw new UsageException(name + ": no rule files (*.yaml) in this folder");
    }
    files.sort(null);
    List<Rule> rules = new ArrayList<>();
    for (Path file : files) {
      String origin = name + (name.endsWith("/") ? "" : "/") + file.getFileName();
      try {
        rules.add(read(Files.readAllBytes(file), origin));
      } catch (IOException e) {
        throw new UsageException(origin + ": " + SystemError.words(e));
      }
    }
    return rules;
  }

  /** Reads a rule that comes with the program, with all that people read of it. */
  static Rule builtin(String id) {
    String origin = "rules/" + id + ".yaml";
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
