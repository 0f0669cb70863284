package dev.nginxlint.syntax;

import dev.nginxlint.source.SourceFile;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a file into the tokens of grammar/NginxLexer.g4, by the automaton that ANTLR makes of it. It
 * holds the place reached and the last token: its type, where it starts and where it ends.
 *
 * <p>The automaton is made by the build, whole: ANTLR's own lexer would find its states anew at
 * every start, which took a quarter of linting a small site.
 */
final class Lexer {
  private static final char[] CLASSES = LexerTable.CLASSES;
  private static final char[] ROWS = LexerTable.ROWS;

  /** The type of what is cut at the end of the file. */
  static final int END_OF_FILE = 0;

  private final byte[] bytes;
  int type;
  int start;
  int end;

  Lexer(SourceFile file) {
    this.bytes = file.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Cuts the longest token that starts here; of equally long ones the first in the grammar. */
  void cut(int mode) {
    start = end;
    type = END_OF_FILE;
    int row = mode;
    for (int next = start; next < bytes.length; ) {
      row = ROWS[row + CLASSES[bytes[next++] & 0xff]];
      if (row == 0) {
        return;
      }
      int token = ROWS[row + LexerTable.TOKEN];
      if (token != 0) {
        type = token;
        end = next;
      }
    }
  }

  /** Goes on at an offset. */
  void seek(int offset) {
    end = offset;
  }
}
