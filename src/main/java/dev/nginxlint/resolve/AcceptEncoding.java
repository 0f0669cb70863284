package dev.nginxlint.resolve;

import dev.nginxlint.config.FileModules.GzipStatic;
import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** Says whether a client takes what is compressed: ngx_http_gzip_ok(). */
final class AcceptEncoding {
  private AcceptEncoding() {}

  /** Says so; where that hangs on a pattern that is not followed the request ends undecided. */
  static boolean takesGzip(GzipStatic gzip, RequestState r) {
    Optional<String> header = r.request.header("Accept-Encoding");
    if (r.subrequest || header.isEmpty() || !accepts(header.get())) {
      return false;
    }
    // No other header that gzip_proxied looks at is there yet.
    if (r.request.header("Via").isPresent() && !gzip.proxied()) {
      return false;
    }
    Optional<String> agent = r.request.header("User-Agent");
    for (String pattern : agent.isPresent() ? gzip.disabled() : java.util.List.<String>of()) {
      if (!pattern.equals("msie6")) {
        r.undecided("the pattern \"" + pattern + "\" of \"gzip_disable\" is not followed");
        return false;
      }
      if (isOldExplorer(agent.get())) {
        return false;
      }
    }
    return true;
  }

  /** ngx_http_process_user_agent(). */
  private static boolean isOldExplorer(String agent) {
    int at = agent.indexOf("MSIE ");
    if (at < 0 || at + 7 >= agent.length() || agent.charAt(at + 6) != '.') {
      return false;
    }
    char version = agent.charAt(at + 5);
    return version == '4' || version == '5' || (version == '6' && !agent.contains("SV1"));
  }

  /** ngx_http_gzip_accept_encoding(). */
  private static boolean accepts(String header) {
    String text = Ascii.lowerCase(header);
    int at = text.indexOf("gzip");
    while (at > 0 && text.charAt(at - 1) != ',' && text.charAt(at - 1) != ' ') {
      at = text.indexOf("gzip", at + 4);
    }
    if (at < 0) {
      return false;
    }
    at = skipSpaces(text, at + 4);
    if (at == text.length() || text.charAt(at) == ',') {
      return true;
    }
    if (text.charAt(at) != ';') {
      return false;
    }
    at = skipSpaces(text, at + 1);
    if (at == text.length()) {
      return true;
    }
    return text.startsWith("q=", at) && at + 2 < text.length() && quantity(text, at + 2) != 0;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** ngx_http_gzip_quantity(): hundredths, more or less; 0 for what is wrong. */
  private static int quantity(String text, int from) {
    char first = text.charAt(from);
    if (first != '0' && first != '1') {
      return 0;
    }
    int quantity = (first - '0') * 100;
    if (from + 1 == text.length() || ", ".indexOf(text.charAt(from + 1)) >= 0) {
      return quantity;
    }
    if (text.charAt(from + 1) != '.') {
      return 0;
    }
    int digits = 0;
    for (int at = from + 2; at < text.length() && ", ".indexOf(text.charAt(at)) < 0; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      quantity += digit;
      digits++;
    }
    return quantity > 100 || digits > 3 ? 0 : quantity;
  }
}
