package dev.nginxlint.value;

import dev.nginxlint.regex.Compilation;
import java.util.Optional;

/**
 * One parameter of {@code server_name}.
 *
 * @param name as written, in lower case; of a regular expression the pattern alone
 * @param regex the pattern compiled
 */
public record ServerName(Kind kind, String name, Optional<Compilation> regex) {

  /** The name of a server that has none: of requests without a host. */
  public static final ServerName EMPTY = new ServerName(Kind.EXACT, "", Optional.empty());

  /** How a name is compared. */
  public enum Kind {
    /** {@code example.com}. */
    EXACT,
    /** {@code *.example.com}: a leading wildcard. */
    LEADING_WILDCARD,
    /** {@code .example.com}: the name itself, and a leading wildcard. */
    DOMAIN,
    /** {@code example.*}: a trailing wildcard. */
    TRAILING_WILDCARD,
    /** {@code ~^www\.}. */
    REGEX,
    /** {@code $hostname}: what gethostname() tells. */
    HOSTNAME,
    /** {@code a.*.com}: refused, but only where names have to be told apart. */
    INVALID
  }

  /** Reads a name, as ngx_http_core_server_name() does. */
  public static Parsed<ServerName> parse(String text) {
    boolean starred = text.startsWith("*") && (text.length() < 3 || text.charAt(1) != '.');
    if (starred || text.equals(".")) {
      return Parsed.refused("server name \"" + text + "\" is invalid");
    }
    if (text.startsWith("~")) {
      return regex(text);
    }
    String name = Ascii.lowerCase(text);
    return Parsed.of(new ServerName(kind(name), name, Optional.empty()));
  }

  private static Parsed<ServerName> regex(String text) {
    String pattern = text.substring(1);
    if (pattern.isEmpty()) {
      return Parsed.refused("empty regex in server name \"" + text + "\"");
    }
    boolean caseless = !pattern.equals(Ascii.lowerCase(pattern));
    Parsed<Compilation> regex = Patterns.compile(pattern, caseless);
    return regex.refusal().isPresent()
        ? Parsed.refused(regex.refusal().get())
        : Parsed.of(new ServerName(Kind.REGEX, pattern, regex.value()));
  }

  /** ngx_hash_add_key() with NGX_HASH_WILDCARD_KEY. */
  private static Kind kind(String name) {
    if (name.equals("$hostname")) {
      return Kind.HOSTNAME;
    }
    int star = name.indexOf('*');
    if (star != name.lastIndexOf('*') || name.contains("..") || name.indexOf('\0') >= 0) {
      return Kind.INVALID;
    }
    if (name.length() > 1 && name.startsWith(".")) {
      return Kind.DOMAIN;
    }
    if (name.length() > 2 && name.startsWith("*.")) {
      return Kind.LEADING_WILDCARD;
    }
    if (name.length() > 2 && name.endsWith(".*")) {
      return Kind.TRAILING_WILDCARD;
    }
    return star >= 0 ? Kind.INVALID : Kind.EXACT;
  }

  /** Says whether nginx warns of a name that "has suspicious symbols". */
  public boolean isSuspicious() {
    return name.indexOf('/') >= 0;
  }

  /** Renders as {@code $server_name} does: {@code .example.com} without its dot. */
  public String shown() {
    return switch (kind) {
      case DOMAIN -> name.substring(1);
      case REGEX -> "~" + name;
      case EXACT, LEADING_WILDCARD, TRAILING_WILDCARD, HOSTNAME, INVALID -> name;
    };
  }
}
