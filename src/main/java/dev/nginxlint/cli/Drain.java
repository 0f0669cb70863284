package dev.nginxlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what another program complains, so that it never waits for a reader. */
final class Drain extends Thread {
  private final InputStream in;
  private String text = "";

  Drain(InputStream in) {
    this.in = in;
  }

  @Override
  public void run() {
    try {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      text = "";
    }
  }

  /** Returns all that was read, after {@link #join}. */
  String text() {
    return text;
  }
}
