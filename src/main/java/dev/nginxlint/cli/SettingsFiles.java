package dev.nginxlint.cli;

import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.settings.Layer;
import dev.nginxlint.settings.PathMask;
import dev.nginxlint.settings.SettingsFile;
import dev.nginxlint.settings.SettingsReader;
import dev.nginxlint.settings.Value;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.validity.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a settings file and all it extends, and puts them together. */
final class SettingsFiles {
  /**
   * The keys whose values are paths, or hold one after a mark; they start from the file's folder.
   */
  private static final Map<String, String> PATHS =
      Map.of("entry", "", "rule-folders", "", "baseline", "", "prefix", "=", "format", ":");

  private final Path folder;
  private final List<Path> reading = new ArrayList<>();
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final List<Layer> layers = new ArrayList<>();
  private final List<PathMask> ignore = new ArrayList<>();
  private final List<Value> files = new ArrayList<>();
  private boolean all;

  private SettingsFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Reads a settings file.
   *
   * @param folder the folder that paths are shown from
   * @param file an absolute path
   */
  static Governing read(Path folder, Path file) {
    SettingsFiles read = new SettingsFiles(folder);
    read.read(file);
    String absolute = Utf8.encode(String.valueOf(file.getParent()));
    return new Governing(read.files, absolute, read.all, read.values, read.layers, read.ignore);
  }

  private void read(Path file) {
    String shown = shown(file);
    reading.add(file);
    SettingsFile settings;
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      settings = SettingsReader.read(text, shown, Utf8.encode(String.valueOf(file.getParent())));
    } catch (IOException e) {
      throw new UsageException(shown + ": " + SystemError.words(e));
    } catch (BrokenRuleException e) {
      throw new UsageException(Utf8.decode(String.valueOf(e.getMessage())));
    }
    for (Value base : settings.bases()) {
      extend(file, base);
    }
    files.add(new Value(shown, String.join(", ", texts(settings.bases()))));
    String prefix = shown.substring(0, shown.lastIndexOf('/') + 1);
    for (Map.Entry<String, List<Value>> entry : settings.values().entrySet()) {
      List<Value> own = located(entry.getKey(), entry.getValue(), prefix);
      if (SettingsFile.ADDED.contains(entry.getKey())) {
        // The first prefix that holds a path counts.
        List<Value> both = new ArrayList<>(own);
        both.addAll(values.getOrDefault(entry.getKey(), List.of()));
        values.put(entry.getKey(), both);
      } else {
        values.put(entry.getKey(), own);
      }
    }
    for (Value mask : settings.values().getOrDefault("ignore", List.of())) {
      ignore.add(new PathMask(mask.text(), Utf8.encode(String.valueOf(file.getParent()))));
    }
    layers.addAll(settings.layers());
    reading.remove(reading.size() - 1);
  }

  private void extend(Path file, Value base) {
    String name = Utf8.decode(base.text());
    if (name.equals("recommended") || name.equals("all")) {
      all = name.equals("all");
      return;
    }
    try {
      Path other = file.resolveSibling(name).normalize();
      if (reading.contains(other)) {
        throw new UsageException(base.place() + ": \"" + name + "\" extends itself");
      }
      if (!Files.isRegularFile(other)) {
        String meant = Spelling.meant(name, List.of("recommended", "all"));
        throw new UsageException(
            base.place()
                + ": no file \""
                + name
                + "\" to extend"
                + (meant.isEmpty() ? "" : "; did you mean \"" + meant + "\"?"));
      }
      read(other);
    } catch (InvalidPathException e) {
      throw new UsageException(base.place() + ": " + e.getReason());
    }
  }

  /** Makes paths start from where the program runs. */
  private static List<Value> located(String key, List<Value> values, String prefix) {
    String mark = PATHS.get(key);
    if (mark == null) {
      return values;
    }
    List<Value> located = new ArrayList<>();
    for (Value value : values) {
      String text = value.text();
      int start = mark.isEmpty() ? 0 : text.indexOf(mark) + 1;
      String path = text.substring(start);
      boolean relative = (mark.isEmpty() || start > 0) && !path.startsWith("/");
      located.add(
          relative
              ? new Value(text.substring(0, start) + normal(prefix + path), value.place())
              : value);
    }
    return located;
  }

  private static String normal(String path) {
    try {
      String normal = Utf8.encode(Path.of(Utf8.decode(path)).normalize().toString());
      return normal.isEmpty() ? "." : normal;
    } catch (InvalidPathException e) {
      return path; // which is told when it is read
    }
  }

  private static List<String> texts(List<Value> values) {
    List<String> texts = new ArrayList<>();
    for (Value value : values) {
      texts.add(value.text());
    }
    return texts;
  }

  private String shown(Path file) {
    String absolute = file.toString();
    if (file.getRoot() != null && file.getRoot().equals(folder.getRoot())) {
      String relative = folder.relativize(file).toString();
      return Utf8.encode(relative.length() <= absolute.length() ? relative : absolute);
    }
    return Utf8.encode(absolute);
  }
}
