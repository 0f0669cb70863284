package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of what nginx accepts and nobody means, and of known vulnerabilities. */
public final class CorrectnessChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "arguments-then-capture, auth-request-body, cgi-parameters-lost, error-page-twice, error-pages-lost,"
          + " file-name-after-rewrite, files-below-connections, header-twice, hidden-headers-lost, if-skips-try-files,"
          + " if-takes-place, keepalive-unused, limits-lost, listen-http2, map-after-capture,"
          + " overlapping-captures, response-headers-lost, static-name, trailers-lost,"
          + " upgrade-incomplete, upstream-headers-lost, upstream-name-as-host";

  private CorrectnessChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "arguments-then-capture" -> new ArgumentsThenCapture();
      case "auth-request-body" -> new AuthRequestBody();
      case "cgi-parameters-lost" -> new InheritedListLost(ListKind.CGI_PARAMETER);
      case "error-page-twice" -> new ErrorPageTwice();
      case "error-pages-lost" -> new InheritedListLost(ListKind.ERROR_PAGE);
      case "file-name-after-rewrite" -> new FileNameAfterRewrite();
      case "files-below-connections" -> new FilesBelowConnections();
      case "header-twice" -> new HeaderTwice();
      case "hidden-headers-lost" -> new InheritedListLost(ListKind.HIDDEN_HEADER);
      case "if-skips-try-files" -> new IfSkipsTryFiles();
      case "if-takes-place" -> new IfTakesPlace();
      case "keepalive-unused" -> new KeepaliveUnused();
      case "limits-lost" -> new InheritedListLost(ListKind.LIMIT);
      case "listen-http2" -> new ListenHttp2();
      case "map-after-capture" -> new MapAfterCapture();
      case "overlapping-captures" -> new OverlappingCaptures();
      case "response-headers-lost" -> new InheritedListLost(ListKind.RESPONSE_HEADER);
      case "static-name" -> new StaticName();
      case "trailers-lost" -> new InheritedListLost(ListKind.TRAILER);
      case "upgrade-incomplete" -> new UpgradeIncomplete();
      case "upstream-headers-lost" -> new InheritedListLost(ListKind.UPSTREAM_HEADER);
      case "upstream-name-as-host" -> new UpstreamNameAsHost();
      default -> null;
    };
  }
}
