package dev.nginxlint.resolve;

import java.util.List;

/** Writes statements as a configuration, one on each line. */
final class Printer {
  private final boolean marked;
  private final StringBuilder text = new StringBuilder();
  private int line = 1;

  private Printer(boolean marked) {
    this.marked = marked;
  }

  static String print(List<Statement> statements) {
    return print(statements, false);
  }

  /**
   * Writes them with the same lines, but nginx tells in a header of its answer the lines of the
   * server and the location that gave it, the uri and the arguments: {@link Seen}.
   */
  static String printMarked(List<Statement> statements) {
    return print(statements, true);
  }

  private static String print(List<Statement> statements, boolean marked) {
    Printer printer = new Printer(marked);
    printer.print(statements, 0, 0);
    return printer.text.toString();
  }

  private void print(List<Statement> statements, int depth, int server) {
    for (Statement statement : statements) {
      text.append("    ".repeat(depth));
      for (int i = 0; i < statement.words().size(); i++) {
        text.append(i == 0 ? "" : " ").append(quote(statement.words().get(i)));
      }
      if (statement.block().isEmpty()) {
        newLine(";");
        continue;
      }
      boolean answers = marked && statement.answers();
      int location = server == 0 ? 0 : line;
      int own = server == 0 && answers ? line : server;
      newLine(answers ? " { " + Seen.directive(own, location) : " {");
      print(statement.block().get(), depth + 1, own);
      text.append("    ".repeat(depth));
      newLine("}");
    }
  }

  private void newLine(String end) {
    text.append(end).append('\n');
    line++;
  }

  private static String quote(String word) {
    boolean plain = !word.isEmpty() && word.charAt(0) != '#';
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain &= c > ' ' && "\"'\\;{}".indexOf(c) < 0;
    }
    return plain ? word : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
