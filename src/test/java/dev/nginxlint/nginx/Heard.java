package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an upstream was sent.
 *
 * @param line it in one line, as recorded cases have it
 * @param wishes how it is to be answered: headers, and a Status
 */
record Heard(String line, List<Map.Entry<String, String>> wishes) {
  private static final String WISH = "x-answer-";

  Heard withoutWishes() {
    return new Heard(line, List.of());
  }

  /** Returns what a request with such a head is. */
  static Heard http(List<String> head) {
    StringBuilder line = new StringBuilder("upstream ");
    line.append(head.get(0).replaceFirst(" HTTP/1\\.[01]$", ""));
    List<Map.Entry<String, String>> wishes = new ArrayList<>();
    String host = "-";
    StringBuilder others = new StringBuilder();
    for (String header : head.subList(1, head.size())) {
      int colon = header.indexOf(": ");
      String name = header.substring(0, colon);
      String value = header.substring(colon + 2);
      String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
      if (lower.equals("host")) {
        host = value;
      } else if (lower.startsWith(WISH)) {
        wishes.add(Map.entry(name.substring(WISH.length()), value));
      } else if (lower.startsWith("x-forwarded-") || lower.endsWith("script-name")) {
        others.append(", ").append(name).append(' ').append(value);
      }
    }
    return new Heard(line + ", Host " + host + others, wishes);
  }

  /** Returns what a request with such parameters is. */
  static Heard params(String protocol, List<Map.Entry<String, String>> params) {
    StringBuilder line = new StringBuilder(protocol);
    List<Map.Entry<String, String>> wishes = new ArrayList<>();
    for (Map.Entry<String, String> param : params) {
      String name = param.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.startsWith("http-" + WISH)) {
        String header = name.substring(("http-" + WISH).length());
        wishes.add(Map.entry(header, param.getValue()));
      } else if (!name.equals("http-connection")) {
        line.append(' ').append(param.getKey()).append('=').append(param.getValue());
      }
    }
    return new Heard(line.toString(), wishes);
  }
}
