package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one file that a finding speaks of, with marks under what is meant.
 *
 * @param marks in the order of their places; never empty
 */
record Snippet(SourceFile file, List<Mark> marks) {

  /** A place and what is said of it. */
  record Mark(Span span, String label, boolean primary) {}

  /** Returns the snippets of a finding: that of its own file first, one for each other file. */
  static List<Snippet> of(Finding finding) {
    List<Snippet> snippets = new ArrayList<>();
    add(snippets, new Mark(finding.span(), finding.label(), true));
    for (Finding.Related related : finding.related()) {
      add(snippets, new Mark(related.span(), related.message(), false));
    }
    return snippets;
  }

  private static void add(List<Snippet> snippets, Mark mark) {
    for (Snippet snippet : snippets) {
      if (snippet.file == mark.span().file()) {
        int at = snippet.marks.size();
        while (at > 0 && snippet.marks.get(at - 1).span().start() > mark.span().start()) {
          at--;
        }
        snippet.marks.add(at, mark);
        return;
      }
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(mark);
    snippets.add(new Snippet(mark.span().file(), marks));
  }

  /** Returns the place the snippet is announced with: the finding's own, else the first. */
  Span place() {
    for (Mark mark : marks) {
      if (mark.primary()) {
        return mark.span();
      }
    }
    return marks.get(0).span();
  }

  int lastLine() {
    return marks.get(marks.size() - 1).span().line();
  }

  /** Writes the lines and the marks below them. */
  void write(String margin, Severity severity, Paint paint, StringBuilder out) {
    String bar = paint.frame(margin + " |");
    int before = 0;
    ShownLine shown = ShownLine.around(file, marks.get(0).span().start());
    for (Mark mark : marks) {
      int line = mark.span().line();
      if (line != before) {
        shown = shown(line);
        between(before, line, shown, margin, paint, out);
        writeLine(line, shown, margin, paint, out);
      }
      before = line;
      int width = shown.width(mark.span().start(), mark.span().end());
      String under = (mark.primary() ? "^" : "-").repeat(width);
      String words = mark.label().isEmpty() ? under : under + " " + Display.bytes(mark.label());
      out.append(bar)
          .append(" ".repeat(1 + shown.column(mark.span().start())))
          .append(mark.primary() ? paint.severity(severity, words) : paint.frame(words))
          .append('\n');
    }
  }

  /** Returns a line as seen around its first mark, or better its primary one. */
  private ShownLine shown(int line) {
    int offset = -1;
    for (Mark mark : marks) {
      if (mark.span().line() == line && (offset < 0 || mark.primary())) {
        offset = mark.span().start();
      }
    }
    return ShownLine.around(file, offset);
  }

  /** Writes what stands for the lines between two marks: one line itself, more as dots. */
  private void between(
      int before, int line, ShownLine next, String margin, Paint paint, StringBuilder out) {
    if (before > 0 && line == before + 2) {
      int end = file.text().lastIndexOf('\n', next.start() - 1);
      writeLine(line - 1, ShownLine.around(file, Math.max(0, end)), margin, paint, out);
    } else if (before > 0 && line > before + 1) {
      out.append(paint.frame("...")).append('\n');
    }
  }

  private static void writeLine(
      int line, ShownLine shown, String margin, Paint paint, StringBuilder out) {
    String number = Integer.toString(line);
    String text = shown.text();
    out.append(paint.frame(" ".repeat(margin.length() - number.length()) + number + " |"))
        .append(text.isEmpty() ? "" : " ")
        .append(text)
        .append('\n');
  }
}
