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

  /** Prints text that is encoded already. */
  Output print(byte[] encoded) {
    flush();
    write(encoded);
    return this;
  }

  Output line(CharSequence text) {
    return print(text).print("\n");
  }

  void flush() {
    if (waiting.length() == 0) {
      return;
    }
    write(waiting.toString().getBytes(StandardCharsets.UTF_8));
    waiting.setLength(0);
  }

  private void write(byte[] encoded) {
    if (closed) {
      return;
    }
    try {
      stream.write(encoded);
      stream.flush();
    } catch (IOException e) {
      closed = true;
    }
  }

  /** Says whether nobody reads any more. */
  boolean closed() {
    return closed;
  }
}
