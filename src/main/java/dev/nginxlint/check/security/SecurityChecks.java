package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of what lets others in. */
public final class SecurityChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "accel-not-internal, "
          + "access-rule-after-all, "
          + "allow-without-deny, "
          + "basic-auth-over-http, "
          + "cache-key-without-host, "
          + "cors-credentials, "
          + "dotfiles-served, "
          + "h2c-smuggling, "
          + "header-splitting, "
          + "host-spoofing, "
          + "map-without-default, "
          + "origin-impossible, "
          + "origin-regex, "
          + "protected-prefix-bypassed, "
          + "referer-regex, "
          + "regex-backtracks, "
          + "return-before-access, "
          + "script-in-uploads, "
          + "secret-file-served, "
          + "secret-in-header, "
          + "ssrf, "
          + "status-page-open, "
          + "weak-ciphers";

  private SecurityChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "accel-not-internal" -> new AccelNotInternal();
      case "access-rule-after-all" -> new AllowWithoutDeny(true);
      case "allow-without-deny" -> new AllowWithoutDeny(false);
      case "basic-auth-over-http" -> new BasicAuthOverHttp();
      case "cache-key-without-host" -> new CacheKey();
      case "cors-credentials" -> new CorsCredentials();
      case "dotfiles-served" -> new DotfilesServed();
      case "h2c-smuggling" -> new H2cSmuggling();
      case "header-splitting" -> new HeaderSplitting();
      case "host-spoofing" -> new HostSpoofing();
      case "map-without-default" -> new MapWithoutDefault();
      case "origin-impossible" -> new OriginImpossible();
      case "origin-regex" -> new OriginRegex("http_origin");
      case "protected-prefix-bypassed" -> new ProtectedPrefix();
      case "referer-regex" -> new OriginRegex("http_referer");
      case "return-before-access" -> new ReturnBeforeAccess();
      case "script-in-uploads" -> new ScriptInUploads();
      case "secret-file-served" -> new SecretFileServed();
      case "secret-in-header" -> new SecretInHeader();
      case "ssrf" -> new Ssrf();
      case "status-page-open" -> new StatusPageOpen();
      case "weak-ciphers" -> new WeakCiphers();
      case "regex-backtracks" -> new RegexBacktracks();
      default -> null;
    };
  }
}
