package dev.nginxlint.cli;

/**
 * How far a long run is, on standard error: on a terminal only, and only when it takes longer than
 * a second. A line that is written over, and taken away at the end.
 */
class Progress {
  private static final long FIRST = 1_000_000_000L;
  private static final long NEXT = 100_000_000L;
  private static final String CLEAR = "\r\u001b[K";

  private final Streams streams;
  private long due;
  private boolean never;
  private boolean shown;

  Progress(Streams streams) {
    this.streams = streams;
    this.due = now() + FIRST;
  }

  /** Returns the time in nanoseconds. */
  long now() {
    return System.nanoTime();
  }

  /** Tells how much is done, if it is time to. */
  void at(String what, long done, long total) {
    long now = now();
    if (never || now - due < 0) {
      return;
    }
    if (!shown && !isWanted()) {
      never = true;
      return;
    }
    due = now + NEXT;
    shown = true;
    String all = total == 0 ? "" : " of " + total;
    streams.err().print(CLEAR + what + " " + done + all).flush();
  }

  private boolean isWanted() {
    return streams.console().errorTerminal()
        && !streams.console().environment("TERM").equals("dumb");
  }

  /** Takes the line away. */
  void end() {
    if (shown) {
      streams.err().print(CLEAR).flush();
      shown = false;
    }
  }
}
