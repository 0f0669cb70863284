package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds headers of a request; one that is sent again has its values on lines of their own. */
final class Headers {
  private Headers() {}

  /**
   * Returns the values of a header, as sent.
   *
   * @param variable its name in lower case, with "_" for "-"
   * @param underscores whether a header with "_" in its name is seen
   */
  static List<String> lines(Request request, String variable, boolean underscores) {
    List<String> lines = List.of();
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      if (named(header.getKey(), variable, underscores)) {
        lines = lines.isEmpty() ? new ArrayList<>() : lines;
        addLines(header.getValue(), lines);
      }
    }
    return lines;
  }

  /** Says whether the end of a variable's name stands for a header. */
  static boolean named(String header, String variable, boolean underscores) {
    if (header.length() != variable.length()) {
      return false;
    }
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '_' && !underscores) {
        return false;
      }
      char seen = c == '-' ? '_' : c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
      if (seen != variable.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the values of a header that may be sent again. */
  static List<String> values(String value) {
    if (value.indexOf('\n') < 0) {
      return List.of(value);
    }
    List<String> values = new ArrayList<>();
    addLines(value, values);
    return values;
  }

  private static void addLines(String value, List<String> lines) {
    int at = 0;
    for (int end = value.indexOf('\n'); end >= 0; end = value.indexOf('\n', at)) {
      lines.add(value.substring(at, end));
      at = end + 1;
    }
    lines.add(value.substring(at));
  }
}
