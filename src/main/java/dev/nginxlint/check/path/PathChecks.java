package dev.nginxlint.check.path;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of what becomes of a path. */
public final class PathChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "alias-slash-mismatch, proxy-pass-slash-mismatch, proxy-pass-strips-prefix";

  private PathChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "alias-slash-mismatch" -> new AliasSlashMismatch();
      case "proxy-pass-slash-mismatch" -> new ProxyPassUri(ProxyPassUri.Concern.SLASH_MISMATCH);
      case "proxy-pass-strips-prefix" -> new ProxyPassUri(ProxyPassUri.Concern.STRIPPED_PREFIX);
      default -> null;
    };
  }
}
