package dev.nginxlint.syntax;

import dev.nginxlint.source.SourceFile;
import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.dfa.DFAState;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The bytes of a file for ANTLR. Those that mean nothing to the grammar, most of them, all look
 * like one letter: what ANTLR finds out about a byte it finds out once, and a start is short.
 */
final class Bytes implements CharStream {
  /** Every byte that a rule of the grammar names, inside Lua and out. */
  private static final String NAMED = " \t\r\n;{}#\"'\\$[]=-";

  private static final char[] CLASSES = classes();

  final SourceFile file;
  private final String text;
  private int at;

  Bytes(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  private static char[] classes() {
    char[] classes = new char[0x80];
    Arrays.fill(classes, 'x');
    for (int i = 0; i < NAMED.length(); i++) {
      classes[NAMED.charAt(i)] = NAMED.charAt(i);
    }
    return classes;
  }

  /**
   * Goes to the next token. White space is half of a configuration, and slow when ANTLR looks at it
   * byte by byte.
   */
  void skipWhiteSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  @Override
  public int LA(int i) {
    int index = i > 0 ? at + i - 1 : at + i;
    if (index < 0 || index >= text.length()) {
      return IntStream.EOF;
    }
    char c = text.charAt(index);
    return code(c);
  }

  /** Goes to the last of the bytes from here on that lead from a state of the lexer back to it. */
  @SuppressWarnings("ReferenceEquality") // the states of one machine
  void passOver(DFAState state) {
    DFAState[] edges = state.edges;
    int next = at + 1;
    while (next < text.length() && edges[code(text.charAt(next))] == state) {
      next++;
    }
    at = next - 1;
  }

  private static int code(char c) {
    return c < CLASSES.length ? CLASSES[c] : 'x';
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }

  @Override
  public String getSourceName() {
    return file.path();
  }
}
