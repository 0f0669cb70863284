package dev.nginxlint.lint;

import org.jspecify.annotations.Nullable;

/** The checks that a rule can name: what {@code match} cannot say. */
final class Checks {
  private Checks() {}

  static @Nullable Check named(String name) {
    return switch (name) {
      case "alias-slash-mismatch" -> new AliasSlashMismatch();
      case "proxy-pass-slash-mismatch" -> new ProxyPassUri(ProxyPassUri.Concern.SLASH_MISMATCH);
      case "proxy-pass-strips-prefix" -> new ProxyPassUri(ProxyPassUri.Concern.STRIPPED_PREFIX);
      case "nginx-refusal" -> new NginxRefusal();
      default -> null;
    };
  }

  static String names() {
    return "alias-slash-mismatch, proxy-pass-slash-mismatch, proxy-pass-strips-prefix,"
        + " nginx-refusal";
  }
}
