package dev.nginxlint.validity;

/** The words of log_format (ngx_http_log_compile_format()). */
final class LogFormat {
  private LogFormat() {}

  /**
   * Reads the format and says which variables it uses.
   *
   * @param first its first word
   */
  static void compile(Setting s, int first) {
    int word = first;
    if (word < s.words() && s.value(word).startsWith("escape=")) {
      String escape = s.value(word).substring(7);
      if (!escape.equals("json") && !escape.equals("none") && !escape.equals("default")) {
        s.emerg("invalid-value", word, "unknown log format escaping \"" + escape + "\"");
        return;
      }
      word++;
    }
    while (word < s.words() && !s.refused()) {
      text(s, word++);
    }
  }

  private static void text(Setting s, int word) {
    String text = s.value(word);
    int at = text.indexOf('$');
    while (at >= 0) {
      boolean bracket = text.startsWith("{", at + 1);
      int start = at + (bracket ? 2 : 1);
      int end = start;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      String name = text.substring(start, end);
      if (bracket && start < text.length() && !text.startsWith("}", end)) {
        s.emerg(
            "invalid-variable",
            word,
            "the closing bracket in \"" + name + "\" variable is missing");
        return;
      }
      if (name.isEmpty()) {
        s.emerg("invalid-parameter", word, "invalid parameter \"" + text.substring(at) + "\"");
        return;
      }
      Variables variables = Variables.of(s);
      if (!variables.isLogged(name)) {
        variables.index(s, word, name);
      }
      at = text.indexOf('$', end);
    }
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  }
}
