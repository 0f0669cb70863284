package dev.nginxlint.validity;

/** The directives of the module headers-more: more_set_headers and its like. */
final class MoreHeaders {
  private static final String SPACES = " \t\n\u000b\f\r";

  private final Setting s;
  private final boolean input;
  private final boolean clears;

  private MoreHeaders(Setting s) {
    this.s = s;
    this.input = s.value(0).endsWith("_input_headers");
    this.clears = s.value(0).startsWith("more_clear_");
  }

  /** ngx_http_headers_more_parse_directive(), of requests and of responses. */
  static void set(Setting s) {
    new MoreHeaders(s).parameters();
  }

  private void parameters() {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      if (value.isEmpty()) {
        continue;
      }
      if (!value.startsWith("-")) {
        header(i);
      } else if (value.equals("-t") || (value.equals("-s") && !input)) {
        i++;
        argument(i, value);
      } else if (!(value.equals("-r") && input)) {
        refuse(i, "invalid option name: \"" + value + "\"");
      }
    }
  }

  private void refuse(int word, String what) {
    s.emerg("invalid-parameter", word, s.value(0) + ": " + what);
  }

  private void argument(int word, String option) {
    if (word == s.words()) {
      refuse(word - 1, "option " + option + " takes an argument.");
    } else if (option.equals("-s")) {
      statuses(word);
    }
  }

  /** ngx_http_headers_more_parse_statuses(). */
  private void statuses(int word) {
    String value = s.value(word);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (SPACES.indexOf(c) < 0 && (c < '0' || c > '9')) {
        refuse(word, "invalid digit \"" + c + "\" found in the status code list \"" + value + "\"");
        return;
      }
    }
  }

  /** ngx_http_headers_more_parse_header(): {@code Name: value}. */
  private void header(int word) {
    String header = s.value(word);
    int start = skip(header, 0, SPACES);
    int end = start == header.length() ? start : start + 1;
    while (end < header.length() && (SPACES + ":").indexOf(header.charAt(end)) < 0) {
      end++;
    }
    if (start == end) {
      refuse(word, "no key found in the header argument: " + header);
    } else if (header.startsWith("*") && end - start == 1) {
      refuse(word, "wildcard key too short: " + header);
    } else if (!clears) {
      Script.compile(s, word, header.substring(skip(header, end, SPACES + ":")));
    }
  }

  private static int skip(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
