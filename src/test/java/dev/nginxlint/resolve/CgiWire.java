package dev.nginxlint.resolve;

import java.util.List;

/** FastCGI and SCGI on the wire; one byte a character. */
final class CgiWire {
  private static final int BEGIN_REQUEST = 1;
  private static final int PARAMS = 4;
  private static final int STDIN = 5;
  private static final char STDOUT = 6;

  private CgiWire() {}

  static String fastcgi(List<Outcome.Field> params, String body) {
    StringBuilder pairs = new StringBuilder();
    for (Outcome.Field param : params) {
      String value = param.value().orElse("599 undecided");
      pairs.append(length(param.name())).append(length(value)).append(param.name()).append(value);
    }
    String role = "\0\1\0\0\0\0\0\0";
    String stdin = body.isEmpty() ? "" : record(STDIN, body);
    String rest = record(PARAMS, pairs.toString()) + record(PARAMS, "") + stdin + record(STDIN, "");
    return record(BEGIN_REQUEST, role) + rest;
  }

  private static String length(String text) {
    int length = text.length();
    return length < 128
        ? "" + (char) length
        : "\u0080\0" + (char) (length >> 8) + (char) (length & 255);
  }

  private static String record(int type, String content) {
    int length = content.length();
    return "\1"
        + (char) type
        + "\0\1"
        + (char) (length >> 8)
        + (char) (length & 255)
        + "\0\0"
        + content;
  }

  /** Returns what a FastCGI answer has on its standard output. */
  static String records(String answer) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at + 8 <= answer.length()) {
      int length = answer.charAt(at + 4) << 8 | answer.charAt(at + 5);
      if (answer.charAt(at + 1) == STDOUT) {
        out.append(answer, at + 8, Math.min(answer.length(), at + 8 + length));
      }
      at += 8 + length + answer.charAt(at + 6);
    }
    return out.toString();
  }

  static String scgi(List<Outcome.Field> params, String body) {
    StringBuilder headers = new StringBuilder("CONTENT_LENGTH\0" + body.length() + "\0");
    for (Outcome.Field param : params) {
      if (!param.name().equals("CONTENT_LENGTH")) {
        headers.append(param.name()).append('\0');
        headers.append(param.value().orElse("599 undecided")).append('\0');
      }
    }
    return headers.length() + ":" + headers + "," + body;
  }

  /** Makes an answer of HTTP of what a program says: its status is a header. */
  static String answer(String output) {
    if (output.startsWith("HTTP/")) {
      return output;
    }
    WireMessage told = WireMessage.parse("\n" + output);
    String otherwise = told.header("Location", "").isEmpty() ? "200 OK" : "302 Moved Temporarily";
    return "HTTP/1.1 " + told.header("Status", otherwise) + "\r\n" + output;
  }
}
