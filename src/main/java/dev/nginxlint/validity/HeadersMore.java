package dev.nginxlint.validity;

/** The directives of the module headers-more (ngx_http_headers_more_headers_out.c and _in.c). */
final class HeadersMore {
  private static final String BUILTIN =
      "Server|Date|Content-Encoding|Location|Refresh|Last-Modified|Content-Range|Accept-Ranges"
          + "|WWW-Authenticate|Expires|E-Tag|Content-Length|Content-Type|Cache-Control";

  private final Setting s;
  private final boolean input;
  private final boolean clears;
  private boolean append;
  private String builtin = "";

  private HeadersMore(Setting s) {
    this.s = s;
    this.input = s.value(0).endsWith("_input_headers");
    this.clears = s.value(0).startsWith("more_clear");
  }

  /** ngx_http_headers_more_parse_directive(). */
  static void set(Setting s) {
    new HeadersMore(s).parse();
  }

  private void parse() {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      String word = s.value(i);
      if (word.isEmpty()) {
        continue;
      }
      if (!word.startsWith("-")) {
        header(i);
      } else if (word.equals("-t") || (word.equals("-s") && !input)) {
        if (i == s.words() - 1) {
          refuse(i, "option " + word + " takes an argument.");
        } else if (word.equals("-s")) {
          statuses(i + 1);
        }
        i++;
      } else if (word.equals("-a") && !input && isAppending()) {
        append = true;
      } else if (!(word.equals("-r") && input)) {
        refuse(i, "invalid option name: \"" + word + "\"");
      }
    }
    if (append && !builtin.isEmpty() && !s.refused()) {
      refuse(0, "can not append builtin headers \"" + builtin + "\"");
    }
  }

  private boolean isAppending() {
    return s.value(0).equals("more_set_headers") && s.cycle().build().version().atLeast(1, 23, 0);
  }

  private void refuse(int word, String text) {
    s.emerg("invalid-parameter", word, s.value(0) + ": " + text);
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

  /** ngx_http_headers_more_parse_header(): {@code Name: value}. */
  private void header(int word) {
    String header = s.value(word);
    int start = 0;
    while (start < header.length() && isSpace(header.charAt(start))) {
      start++;
    }
    int end = start + 1;
    while (end < header.length() && header.charAt(end) != ':' && !isSpace(header.charAt(end))) {
      end++;
    }
    if (start == header.length()) {
      refuse(word, "no key found in the header argument: " + header);
      return;
    }
    String key = header.substring(0, end - start);
    if (key.equals("*")) {
      refuse(word, "wildcard key too short: " + header);
      return;
    }
    if (builtin.isEmpty() && Slots.in(BUILTIN, key)) {
      builtin = key;
    }
    while (end < header.length() && (header.charAt(end) == ':' || isSpace(header.charAt(end)))) {
      end++;
    }
    if (!clears && end < header.length()) {
      Script.compile(s, word, header.substring(end));
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
