package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code nginx -t} prints. */
final class NginxOutput {
  /** What starts an entry; one that quotes a line feed goes on over several lines. */
  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:nginx: |\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d )(?:\\[(\\w+)\\] )?(?:\\d+#\\d+: )?",
          Pattern.MULTILINE);

  private static final Pattern PLACE =
      Pattern.compile(" in (?:command line|(/(?:(?! in /)[^\\n])*):(\\d+))$", Pattern.MULTILINE);

  private static final List<String> REFUSALS = List.of("emerg", "alert", "crit", "error");

  private NginxOutput() {}

  private record Entry(String level, String message, Verdict.Place place) {}

  /**
   * Returns the verdict told by an exit status and standard error.
   *
   * @param output one byte a character
   * @param folder that of the main file, ending in "/"; paths in it are shortened
   */
  static Verdict verdict(int status, String output, String folder) {
    List<Entry> entries = entries(output, folder);
    List<String> warnings = new ArrayList<>();
    for (Entry entry : entries) {
      // Of an accept filter nginx says with "emerg" that it is ignored. How large a hash is depends
      // on the modules that are loaded.
      boolean warns = entry.level.equals("warn") || (status == 0 && entry.level.equals("emerg"));
      if (warns && !entry.message.startsWith("could not build optimal ")) {
        warnings.add(Verdict.at(entry.message, entry.place));
      }
    }
    if (status == 0) {
      return Verdict.accepted(warnings);
    }
    for (String level : REFUSALS) {
      for (Entry entry : entries) {
        if (entry.level.equals(level)) {
          return Verdict.refused(entry.message, entry.place, warnings);
        }
      }
    }
    String message = status > 128 ? "killed by signal " + (status - 128) : "";
    return Verdict.refused(message, Verdict.Place.NONE, warnings);
  }

  private static List<Entry> entries(String output, String folder) {
    List<Entry> entries = new ArrayList<>();
    Matcher head = HEAD.matcher(output);
    boolean found = head.find();
    while (found) {
      String level = head.group(1) == null ? "" : head.group(1);
      int start = head.end();
      found = head.find();
      String text = output.substring(start, found ? head.start() : output.length());
      if (!level.isEmpty()) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        entries.add(entry(level, whole, folder));
      }
    }
    return entries;
  }

  private static Entry entry(String level, String text, String folder) {
    Matcher matcher = PLACE.matcher(text);
    int end = text.length();
    Verdict.Place place = Verdict.Place.NONE;
    while (matcher.find()) {
      if (matcher.end() == text.length()) {
        end = matcher.start();
        if (matcher.group(2) != null) {
          place = place(matcher.group(1), Integer.parseInt(matcher.group(2)), folder);
        }
      }
    }
    return new Entry(level, text.substring(0, end).replace(folder, "DIR/"), place);
  }

  /** Names a place from the folder of the main file. */
  static Verdict.Place place(String path, int line, String folder) {
    String file = path.startsWith(folder) ? path.substring(folder.length()) : path;
    return new Verdict.Place(file.equals("nginx.conf") ? "" : file, line);
  }
}
