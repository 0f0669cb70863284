package dev.nginxlint.regex;

/** What becomes of a pattern. */
public sealed interface Compilation {

  /** PCRE2 accepts the pattern, and it can be matched. */
  record Compiled(Regex regex) implements Compilation {}

  /**
   * PCRE2 accepts the pattern, but it is not known here what it matches, because of {@code reason}.
   */
  record Unrepresentable(String reason, ParsedPattern pattern) implements Compilation {}

  /** PCRE2 refuses the pattern; {@code message} and {@code offset} are its own. */
  record Refused(String message, int offset) implements Compilation {

    private static final int LONGEST = 1023;

    /** Returns what nginx says of the pattern. */
    public String nginxMessage(String pattern) {
      // ngx_regex_compile() prints the rest as a C string, and into a buffer of NGX_MAX_CONF_ERRSTR
      StringBuilder text = new StringBuilder("pcre2_compile() failed: ");
      text.append(message).append(" in \"").append(pattern).append('"');
      if (offset != pattern.length()) {
        int nul = pattern.indexOf('\0', offset);
        text.append(" at \"").append(pattern, offset, nul < 0 ? pattern.length() : nul).append('"');
      }
      return text.substring(0, Math.min(text.length(), LONGEST));
    }
  }
}
