package dev.nginxlint.resolve;

/** The phases in which an answer is found, in nginx's order and by nginx's names. */
public enum Phase {
  /** No phase in nginx: choosing the server comes before the first one. */
  SELECT_SERVER("select-server"),
  SERVER_REWRITE("server-rewrite"),
  FIND_CONFIG("find-config"),
  REWRITE("rewrite"),
  ACCESS("access"),
  PRECONTENT("precontent"),
  CONTENT("content"),
  /** No phase either: the answer is there. */
  DONE("done");

  private final String word;

  Phase(String word) {
    this.word = word;
  }

  /** The name as it is shown: {@code find-config}. */
  public String word() {
    return word;
  }
}
