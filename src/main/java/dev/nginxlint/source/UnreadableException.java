package dev.nginxlint.source;

/** A file that cannot be read. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final String call;
  private final String path;
  private final String reason;

  /**
   * Tells which call failed, and why.
   *
   * @param call the call that nginx would have made, {@code open()} or {@code pread()}; empty when
   *     only this program refuses to read the file
   * @param reason as nginx prints it: {@code 2: No such file or directory}
   */
  public UnreadableException(String call, String path, String reason) {
    super(path + ": " + reason);
    this.call = call;
    this.path = path;
    this.reason = reason;
  }

  /** Says it as nginx does: {@code open() "x.conf" failed (2: No such file or directory)}. */
  public String words() {
    return call.isEmpty()
        ? path + " " + reason
        : call + " \"" + path + "\" failed (" + reason + ")";
  }

  /** The reason alone, without its number: {@code No such file or directory}. */
  public String reason() {
    return call.isEmpty() ? reason : reason.substring(reason.indexOf(' ') + 1);
  }

  /**
   * Says whether nginx would have stopped at it; false for what only this program refuses to open.
   */
  public boolean refusedByNginx() {
    return !call.isEmpty();
  }
}
