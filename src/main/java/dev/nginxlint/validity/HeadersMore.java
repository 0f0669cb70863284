package dev.nginxlint.validity;

/**
 * The directives of headers-more (ngx_http_headers_more_headers_out.c and _in.c). Its messages come
 * without a line.
 */
final class HeadersMore {
  private static final String BUILT_IN =
      "Server|Date|Content-Encoding|Location|Refresh|Last-Modified|Content-Range|Accept-Ranges"
          + "|WWW-Authenticate|Expires|E-Tag|Content-Length|Content-Type|Cache-Control";

  private final Setting s;
  private final boolean input;
  private final boolean clears;
  private boolean appends;
  private String builtIn = "";

  private HeadersMore(Setting s) {
    this.s = s;
    this.input = s.value(0).contains("_input_");
    this.clears = s.value(0).contains("_clear_");
  }

  /** ngx_http_headers_more_parse_directive(). */
  static void set(Setting s) {
    new HeadersMore(s).read();
  }

  private void read() {
    int i = 1;
    while (i < s.words() && !s.refused()) {
      String word = s.value(i);
      if (word.startsWith("-")) {
        i = option(i, word);
      } else if (!word.isEmpty()) {
        header(i, word);
      }
      i++;
    }
    if (!s.refused() && appends && !builtIn.isEmpty()) {
      refuse(s.words() - 1, "can not append builtin headers \"" + builtIn + "\"");
    }
  }

  /** Reads an option; returns the last word that belongs to it. */
  private int option(int word, String option) {
    boolean takesStatuses = option.equals("-s") && !input;
    if (option.equals("-t") || takesStatuses) {
      if (word == s.words() - 1) {
        refuse(word, "option " + option + " takes an argument.");
      } else if (takesStatuses) {
        statuses(word + 1);
      }
      return word + 1;
    }
    boolean append = option.equals("-a") && s.value(0).equals("more_set_headers");
    // Of more_set_input_headers alone.
    boolean replace = option.equals("-r") && input && !clears;
    if (!append && !replace) {
      refuse(word, "invalid option name: \"" + option + "\"");
    }
    appends |= append;
    return word;
  }

  /** ngx_http_headers_more_parse_statuses(). */
  private void statuses(int word) {
    String statuses = s.value(word);
    for (int i = 0; i < statuses.length(); i++) {
      char c = statuses.charAt(i);
      if (!isSpace(c) && (c < '0' || c > '9')) {
        refuse(
            word, "invalid digit \"" + c + "\" found in the status code list \"" + statuses + "\"");
        return;
      }
    }
  }

  /** ngx_http_headers_more_parse_header(). */
  private void header(int word, String header) {
    int start = 0;
    while (start < header.length() && isSpace(header.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < header.length() && (end == start || !ends(header.charAt(end)))) {
      end++;
    }
    String key = header.substring(start, end);
    if (key.isEmpty()) {
      refuse(word, "no key found in the header argument: " + header);
      return;
    }
    if (key.equals("*")) {
      refuse(word, "wildcard key too short: " + header);
      return;
    }
    if (Slots.in(BUILT_IN, key)) {
      builtIn = key;
    }
    while (end < header.length() && ends(header.charAt(end))) {
      end++;
    }
    if (!clears) {
      Script.compile(s, word, header.substring(end));
    }
  }

  private static boolean ends(char c) {
    return c == ':' || isSpace(c);
  }

  /** isspace() of C. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private void refuse(int word, String message) {
    s.emerg("invalid-parameter", word, s.value(0) + ": " + message);
  }
}
