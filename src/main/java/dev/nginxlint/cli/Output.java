package dev.nginxlint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text on its way to a stream, as UTF-8. It is written in large pieces, and when nobody reads any
 * more ({@code | head}) the rest is dropped without a word.
 */
final class Output {
  private static final int PIECE = 1 << 16;

  private final OutputStream stream;
  private final StringBuilder waiting = new StringBuilder();
  private boolean closed;

  Output(OutputStream stream) {
    this.stream = stream;
  }

  Output print(CharSequence text) {
    if (!closed) {
      waiting.append(text);
      if (waiting.length() >= PIECE) {
        flush();
      }
    }
    return this;
  }

  Output line(CharSequence text) {
    return print(text).print("\n");
  }

  void flush() {
    if (waiting.length() == 0) {
      return;
    }
    try {
      stream.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      closed = true;
    }
    waiting.setLength(0);
  }
}
