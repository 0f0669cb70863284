package dev.nginxlint.check.path;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of what becomes of a path. */
public final class PathChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "alias-slash-mismatch, proxy-pass-decoded-path, proxy-pass-double-encoded,"
          + " proxy-pass-doubled-prefix, proxy-pass-doubled-slash, proxy-pass-drops-path,"
          + " proxy-pass-drops-query, proxy-pass-slash-mismatch, proxy-pass-strips-prefix,"
          + " redirect-decoded-path, redirect-doubled-query, redirect-doubled-slash,"
          + " redirect-glued-host, redirect-lost-path, redirect-lost-query";

  private PathChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "alias-slash-mismatch" -> new AliasSlashMismatch();
      case "proxy-pass-decoded-path" -> new ProxiedPath(ProxiedPath.Concern.DECODED);
      case "proxy-pass-double-encoded" -> new ProxiedPath(ProxiedPath.Concern.DOUBLE_ENCODED);
      case "proxy-pass-doubled-prefix" -> new ProxiedPath(ProxiedPath.Concern.DOUBLED_PREFIX);
      case "proxy-pass-doubled-slash" -> new ProxiedPath(ProxiedPath.Concern.DOUBLED_SLASH);
      case "proxy-pass-drops-path" -> new ProxiedPath(ProxiedPath.Concern.DROPPED_PATH);
      case "proxy-pass-drops-query" -> new ProxiedPath(ProxiedPath.Concern.DROPPED_QUERY);
      case "proxy-pass-slash-mismatch" -> new ProxyPassUri(ProxyPassUri.Concern.SLASH_MISMATCH);
      case "proxy-pass-strips-prefix" -> new ProxyPassUri(ProxyPassUri.Concern.STRIPPED_PREFIX);
      case "redirect-decoded-path" -> new SentRedirect(SentRedirect.Concern.DECODED);
      case "redirect-doubled-query" -> new SentRedirect(SentRedirect.Concern.DOUBLED_QUERY);
      case "redirect-doubled-slash" -> new SentRedirect(SentRedirect.Concern.DOUBLED_SLASH);
      case "redirect-glued-host" -> new SentRedirect(SentRedirect.Concern.GLUED_HOST);
      case "redirect-lost-path" -> new SentRedirect(SentRedirect.Concern.LOST_PATH);
      case "redirect-lost-query" -> new SentRedirect(SentRedirect.Concern.LOST_QUERY);
      default -> null;
    };
  }
}
