package dev.nginxlint.cli;

import dev.nginxlint.source.MapLoader;
import dev.nginxlint.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code nginx -T} prints: the files of a configuration one after the other, each after a line
 * {@code # configuration file /etc/nginx/nginx.conf:}.
 *
 * @param main the first file, which includes the others
 */
record Dump(SourceFile main, MapLoader files) {
  private static final String HEADER = "# configuration file ";

  /** Takes a text apart; empty if it is no dump. */
  static Optional<Dump> parse(String text) {
    int header = skipMessages(text);
    if (!isHeader(text, header)) {
      return Optional.empty();
    }
    Map<String, SourceFile> files = new LinkedHashMap<>();
    SourceFile main = null;
    while (header < text.length()) {
      int headerEnd = lineEnd(text, header);
      int next = headerEnd + 1;
      while (next < text.length() && !isHeader(text, next)) {
        next = lineEnd(text, next) + 1;
      }
      next = Math.min(next, text.length());
      String name = text.substring(header + HEADER.length(), nameEnd(text, header));
      SourceFile file = new SourceFile(name, content(text, headerEnd + 1, next));
      files.putIfAbsent(name, file);
      main = main == null ? file : main;
      header = next;
    }
    return main == null ? Optional.empty() : Optional.of(new Dump(main, new MapLoader(files)));
  }

  /** nginx ends each file with a line end of its own: ngx_show_configuration in main(). */
  private static String content(String text, int start, int end) {
    if (start >= end) {
      return "";
    }
    return text.substring(start, text.charAt(end - 1) == '\n' ? end - 1 : end);
  }

  /** Passes over blank lines and what nginx itself says when both its outputs are caught. */
  private static int skipMessages(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\n' && c != '\r' && !text.startsWith("nginx: ", at)) {
        return at;
      }
      at = lineEnd(text, at) + 1;
    }
    return at;
  }

  private static boolean isHeader(String text, int at) {
    return text.startsWith(HEADER, at) && nameEnd(text, at) > at + HEADER.length();
  }

  /** Returns where the ":" stands that ends a header, or -1. */
  private static int nameEnd(String text, int header) {
    int end = lineEnd(text, header);
    if (end > header && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end > header && text.charAt(end - 1) == ':' ? end - 1 : -1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
