package dev.nginxlint.fix;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Fix;
import dev.nginxlint.finding.Fix.Edit;
import dev.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits of several files that do not overlap. */
final class Edits {
  private final Map<String, List<Edit>> byFile = new LinkedHashMap<>();

  /** Adds all edits of a fix, or none where one overlaps what is there. */
  boolean add(Fix fix) {
    for (Edit edit : fix.edits()) {
      for (Edit other : byFile.getOrDefault(edit.span().file().path(), List.of())) {
        if (overlap(edit, other) && !edit.equals(other)) {
          return false;
        }
      }
    }
    for (Edit edit : fix.edits()) {
      List<Edit> edits = byFile.get(edit.span().file().path());
      if (edits == null) {
        edits = new ArrayList<>();
        byFile.put(edit.span().file().path(), edits);
      }
      if (!edits.contains(edit)) {
        edits.add(edit);
      }
    }
    return true;
  }

  /** Two that touch overlap too: what is written first would be a matter of chance. */
  private static boolean overlap(Edit a, Edit b) {
    return a.span().start() <= b.span().end() && b.span().start() <= a.span().end();
  }

  /** Returns the files as they are once the edits are made. */
  Map<String, SourceFile> files() {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    for (Map.Entry<String, List<Edit>> entry : byFile.entrySet()) {
      List<Edit> edits = new ArrayList<>(entry.getValue());
      edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
      files.put(entry.getKey(), edited(edits));
    }
    return files;
  }

  private static SourceFile edited(List<Edit> edits) {
    SourceFile file = edits.get(0).span().file();
    String text = file.text();
    boolean carriageReturns = text.contains("\r\n");
    StringBuilder result = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Edit edit : edits) {
      String with = edit.text();
      result.append(text, at, edit.span().start());
      result.append(carriageReturns && !with.contains("\r") ? with.replace("\n", "\r\n") : with);
      at = edit.span().end();
    }
    return new SourceFile(file.path(), result.append(text, at, text.length()).toString());
  }

  /** Returns the edits of one finding; it has a fix. */
  static Edits of(Finding finding) {
    Edits edits = new Edits();
    edits.add(finding.fix().orElseThrow());
    return edits;
  }
}
