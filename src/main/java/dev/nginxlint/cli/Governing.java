package dev.nginxlint.cli;

import dev.nginxlint.settings.Layer;
import dev.nginxlint.settings.PathMask;
import dev.nginxlint.settings.Policy;
import dev.nginxlint.settings.Value;
import dev.nginxlint.source.Utf8;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A settings file with all it extends: what governs some of the files that are linted.
 *
 * @param files the settings files read, those extended first, each with what it extends
 * @param folder the absolute path of the folder of the settings file
 * @param all whether the rules that must be asked for are on, too
 * @param values all keys but those of rules; paths start from where the program runs
 * @param ignore files of which only what nginx refuses is told
 */
record Governing(
    List<Value> files,
    String folder,
    boolean all,
    Map<String, List<Value>> values,
    List<Layer> layers,
    List<PathMask> ignore) {

  /** The keys that stand for options, and those options. */
  static final Map<String, String> OPTIONS =
      Map.of(
          "prefix", "prefix",
          "nginx-version", "nginx-version",
          "rule-folders", "rules",
          "baseline", "baseline",
          "fail-on", "fail-on",
          "min-severity", "min-severity",
          "format", "format");

  /** The keys that add to the values of their options. */
  private static final List<String> ADDING = List.of("prefix", "rule-folders");

  /** Divides what is named on the command line by the settings files that govern it. */
  static List<Scope> scopes(Arguments arguments, Streams streams) {
    Path folder = streams.console().folder();
    SettingsSearch search = new SettingsSearch(folder, arguments.last("stdin-filename"));
    Optional<Path> given = given(arguments, folder);
    List<String> names = arguments.operands();
    if (names.isEmpty()) {
      Optional<Path> file = given.isPresent() ? given : Optional.ofNullable(search.find(""));
      return List.of(scope(arguments, List.of(), read(folder, file)));
    }
    Map<Optional<Path>, List<String>> byFile = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Path> file = given.isPresent() ? given : Optional.ofNullable(search.find(name));
      byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(name);
    }
    List<Scope> scopes = new ArrayList<>();
    for (Map.Entry<Optional<Path>, List<String>> entry : byFile.entrySet()) {
      scopes.add(scope(arguments, entry.getValue(), read(folder, entry.getKey())));
    }
    return scopes;
  }

  /** Returns the settings file that is named on the command line. */
  static Optional<Path> given(Arguments arguments, Path folder) {
    if (!arguments.has("config")) {
      return Optional.empty();
    }
    String name = arguments.last("config");
    try {
      return Optional.of(folder.resolve(name).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      throw new UsageException("--config " + name + ": " + e.getReason());
    }
  }

  private static Optional<Governing> read(Path folder, Optional<Path> file) {
    return file.map(path -> SettingsFiles.read(folder, path));
  }

  private static Scope scope(
      Arguments arguments, List<String> names, Optional<Governing> settings) {
    return settings.isEmpty()
        ? new Scope(arguments, names, null)
        : settings.get().scope(arguments, names);
  }

  /** Returns what is asked for some files, or for those of {@code entry}, with these settings. */
  Scope scope(Arguments arguments, List<String> names) {
    List<String> named = names.isEmpty() ? texts("entry") : names;
    return new Scope(complete(arguments), named.isEmpty() ? List.of("nginx.conf") : named, this);
  }

  /** Returns the texts of a key's values, as characters. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Value value : values.getOrDefault(key, List.of())) {
      texts.add(Utf8.decode(value.text()));
    }
    return texts;
  }

  private Arguments complete(Arguments arguments) {
    checkFormats();
    return complete(arguments, OPTIONS);
  }

  /** Adds what is set for some keys to what is given; the command line counts for more. */
  Arguments complete(Arguments arguments, Map<String, String> options) {
    Arguments completed = arguments;
    for (Map.Entry<String, String> option : options.entrySet()) {
      List<String> set = texts(option.getKey());
      if (ADDING.contains(option.getKey())) {
        completed =
            option.getKey().equals("prefix")
                ? completed.with(option.getValue(), set)
                : completed.after(option.getValue(), set);
      } else if (!set.isEmpty() && !arguments.has(option.getValue())) {
        completed = completed.with(option.getValue(), set);
      }
    }
    return completed;
  }

  private void checkFormats() {
    for (Value value : values.getOrDefault("format", List.of())) {
      try {
        Destination.parse(Utf8.decode(value.text()));
      } catch (UsageException e) {
        throw new UsageException(
            value.place() + ": " + String.valueOf(e.getMessage()).replace("--format", "format"));
      }
    }
  }

  /**
   * Returns what is set for rules, after a look at the names.
   *
   * @param optional the rules that must be asked for
   * @param named the rules and categories that the command line names
   */
  Policy policy(RuleNames names, List<String> optional, List<String> named) {
    for (Layer layer : layers) {
      layer.levels().forEach(level -> names.check(level.name(), level.place()));
    }
    return new Policy(all, optional, layers, ignore, named);
  }
}
