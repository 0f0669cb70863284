package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of all files of requests, one after another. */
final class RequestFiles {
  private final List<String> names;
  private final Console console;
  private int opened;
  private @Nullable RequestFile file;

  RequestFiles(List<String> names, Console console) {
    this.names = names;
    this.console = console;
  }

  /** Reads the next lines; fewer than asked for only at the end of all files. */
  List<RequestFile.Line> next(int most) {
    List<RequestFile.Line> lines = new ArrayList<>();
    while (lines.size() < most && (file != null || opened < names.size())) {
      if (file == null) {
        file = RequestFile.open(names.get(opened++), console);
      }
      List<RequestFile.Line> more = file.next(most - lines.size());
      lines.addAll(more);
      if (lines.size() < most) {
        file.close();
        file = null;
      }
    }
    return lines;
  }
}
