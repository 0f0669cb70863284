package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.List;

/** A password or a key that is written out. */
record SecretInHeader() implements Check {
  private static final int SHORTEST = 8;
  private static final String[] WORDS = {
    "api-key",
    "apikey",
    "api-token",
    "auth-token",
    "access-token",
    "secret",
    "password",
    "passwd",
    "private-key",
    "secret-key"
  };

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    String value = directive.parameters().size() < 2 ? "" : directive.parameter(2);
    // What is too short or a variable, as most are, is no secret of either kind.
    if (value.length() < SHORTEST || value.indexOf('$') >= 0) {
      return List.of();
    }
    String name = Ascii.lowerCase(directive.parameter(1)).replace('_', '-');
    boolean authorization = name.equals("authorization") || name.equals("proxy-authorization");
    boolean secret = authorization ? isCredential(value) : isSecretName(name) && isSecret(value);
    if (!secret) {
      return List.of();
    }
    return List.of(
        Match.at(
                directive.parameters().get(1).span(),
                directive.is("add_header") ? "told" : "written")
            .value("name", directive.parameter(1)));
  }

  private static boolean isCredential(String value) {
    int blank = value.indexOf(' ');
    String scheme = blank < 0 ? "" : Ascii.lowerCase(value.substring(0, blank));
    return (scheme.equals("basic") || scheme.equals("bearer") || scheme.equals("token"))
        && isSecret(value.substring(blank + 1));
  }

  private static boolean isSecretName(String name) {
    for (String word : WORDS) {
      int start = name.length() - word.length();
      if (name.endsWith(word) && (start == 0 || name.charAt(start - 1) == '-')) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a text is no place for something else, and no word. */
  private static boolean isSecret(String value) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || "$<>{}%@*[]()".indexOf(c) >= 0) {
        return false;
      }
      digit |= (c >= '0' && c <= '9') || c == '=' || (c >= 'A' && c <= 'Z');
      letter |= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    String lower = Ascii.lowerCase(value);
    boolean placeholder =
        lower.contains("xxx")
            || lower.contains("your")
            || lower.contains("changeme")
            || lower.contains("example")
            || lower.contains("placeholder")
            || lower.contains("...");
    return value.length() >= SHORTEST && digit && letter && !placeholder;
  }

  @Override
  public List<String> values() {
    return List.of("name");
  }

  @Override
  public List<String> cases() {
    return List.of("told", "written");
  }
}
