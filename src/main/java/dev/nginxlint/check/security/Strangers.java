package dev.nginxlint.check.security;

import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.regex.Regex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a site that a pattern was not meant for, and matches: from a site it is meant for others
 * are made that anybody can register, and the pattern is asked.
 */
final class Strangers {
  private static final int CHOICES = 6;
  private static final String EVIL = "evil.com";

  private Strangers() {}

  /**
   * A site that slips through.
   *
   * @param meant a site that the pattern is written for
   */
  record Found(String meant, String stranger) {}

  /** Looks for one; empty where each that was tried is kept out. */
  static Optional<Found> find(Regex regex, boolean withPath) {
    List<String> tried = new ArrayList<>();
    for (int choice = 0; choice < CHOICES; choice++) {
      for (String wish : List.of("", "a")) {
        String sample = Sample.ofHost(regex.parsed().root(), choice, wish);
        if (!tried.contains(sample)) {
          tried.add(sample);
          Optional<Found> found = from(sample, regex, withPath);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> from(String sample, Regex regex, boolean withPath) {
    int scheme = sample.indexOf("://");
    String before = scheme < 0 ? "https://" : sample.substring(0, scheme + 3);
    if (!before.equals("https://") && !before.equals("http://")) {
      return Optional.empty();
    }
    String rest = scheme < 0 ? sample : sample.substring(scheme + 3);
    int end = 0;
    while (end < rest.length() && isHostCharacter(rest.charAt(end))) {
      end++;
    }
    String host = trimmed(rest.substring(0, end));
    if (!isHost(host)) {
      return Optional.empty();
    }
    String tail = withPath || rest.startsWith(":", end) ? rest.substring(end) : "";
    String meant = before + host + tail;
    if (!matches(regex, meant)) {
      return Optional.empty();
    }
    for (String stranger : candidates(before, host, tail, withPath)) {
      if (matches(regex, stranger)) {
        return Optional.of(new Found(meant, stranger));
      }
    }
    return Optional.empty();
  }

  private static List<String> candidates(
      String scheme, String host, String tail, boolean withPath) {
    List<String> made = new ArrayList<>();
    made.add(scheme + host + "." + EVIL + tail);
    int dot = host.indexOf('.');
    boolean bare = dot == host.lastIndexOf('.') && dot > 0;
    if (bare) {
      made.add(scheme + "evil-" + host + tail);
      made.add(scheme + "evil" + host + tail);
    }
    // A dot that is not escaped may be any letter: www.a.com is then also wwwxa.com.
    for (int at = dot; at >= 0 && at < host.lastIndexOf('.'); at = host.indexOf('.', at + 1)) {
      String other = host.substring(0, at) + "x" + host.substring(at + 1);
      if (!domain(other).equals(domain(host))) {
        made.add(scheme + other + tail);
      }
    }
    if (!bare && dot > 0) {
      String domain = host.substring(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
      made.add(scheme + "evil-" + domain + tail);
      made.add(scheme + "evil" + domain + tail);
    }
    if (withPath) {
      made.add(scheme + EVIL + "/" + host + tail);
      made.add(scheme + EVIL + "/?" + scheme + host + tail);
      made.add(scheme + EVIL + "/." + host + tail);
    }
    return made;
  }

  /** Returns what somebody registered: two labels, or three as in example.co.uk. */
  private static String domain(String host) {
    int last = host.lastIndexOf('.');
    int before = host.lastIndexOf('.', last - 1);
    boolean country = host.length() - last - 1 == 2 && last - before - 1 <= 3;
    return host.substring((country ? host.lastIndexOf('.', before - 1) : before) + 1);
  }

  /** A name with a dot, or that of the machine itself. */
  private static boolean isHost(String host) {
    int dot = host.lastIndexOf('.');
    if (host.equals("localhost")) {
      return true;
    }
    if (dot <= 0 || dot + 2 >= host.length() || host.contains("..")) {
      return false;
    }
    for (int i = dot + 1; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
    }
    return true;
  }

  private static String trimmed(String host) {
    return host.startsWith(".") ? "www" + host : host;
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }

  private static boolean matches(Regex regex, String text) {
    return regex.match(text) instanceof MatchResult.Matched;
  }
}
