package dev.nginxlint.nginx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One case of testdata/syntax: a configuration, and what nginx was recorded to say of it.
 *
 * @param main the file, or the {@code nginx.conf} of a folder
 * @param expected the file beside it
 * @param folder what is put beside the main file; empty for a single file
 */
record SyntaxCase(String topic, Path main, Path expected, Optional<Path> folder) {
  private static final Path ROOT = Path.of("testdata/syntax");
  private static final String SUFFIX = ".expected";
  private static final String WARNING = "warn: ";

  static List<SyntaxCase> all() {
    List<SyntaxCase> cases = new ArrayList<>();
    for (Path file : Folders.files(ROOT, ".conf")) {
      String topic = ROOT.relativize(file).getName(0).toString();
      Path folder = ROOT.resolve(topic);
      if (folder.equals(file.getParent())) {
        String name = folder.relativize(file).toString().replaceAll("\\.conf$", SUFFIX);
        cases.add(new SyntaxCase(topic, file, folder.resolve(name), Optional.empty()));
      } else if (file.endsWith("nginx.conf") && file.getNameCount() == folder.getNameCount() + 2) {
        Path inner = folder.resolve(folder.relativize(file).getName(0));
        cases.add(new SyntaxCase(topic, file, Path.of(inner + SUFFIX), Optional.of(inner)));
      }
    }
    return cases;
  }

  String text() {
    return read(main);
  }

  /** Returns what was recorded. */
  String recorded() {
    return Files.exists(expected) ? read(expected) : "";
  }

  void record(String rendered) {
    try {
      Files.writeString(expected, rendered, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a recording. */
  static Verdict parse(String recording) {
    List<String> lines = List.of(recording.stripTrailing().split("\n", -1));
    List<String> warnings = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(WARNING)) {
        warnings.add(line.substring(WARNING.length()));
      }
    }
    if (lines.get(0).equals("ok")) {
      return Verdict.accepted(warnings);
    }
    String place = lines.size() > 1 ? lines.get(1) : "-";
    int colon = place.lastIndexOf(':');
    return Verdict.refused(
        lines.get(0),
        place.equals("-")
            ? Verdict.Place.NONE
            : new Verdict.Place(
                place.substring(0, Math.max(colon, 0)),
                Integer.parseInt(place.substring(colon + 1))),
        warnings);
  }

  /** Writes a verdict as it is recorded. */
  static String render(Verdict verdict) {
    StringBuilder recording = new StringBuilder();
    recording.append(verdict.accepted() ? "ok" : oneLine(verdict.message())).append('\n');
    recording.append(verdict.place()).append('\n');
    for (String warning : verdict.warnings()) {
      recording.append(WARNING).append(oneLine(warning)).append('\n');
    }
    return recording.toString();
  }

  private static String oneLine(String message) {
    return message.replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return expected.toString().substring(0, expected.toString().length() - SUFFIX.length());
  }
}
