package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of locations, servers, pages and what is never used. */
public final class LocationChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "code-after-end, "
          + "content-after-return, "
          + "default-server-implicit, "
          + "duplicate-named-location, "
          + "error-page-cycle, "
          + "error-page-default-root, "
          + "error-page-same-error, "
          + "error-page-same-upstream, "
          + "exact-pattern, "
          + "hidden-by-address, "
          + "location-encoded, "
          + "location-not-normalized, "
          + "location-pattern-without-tilde, "
          + "location-query, "
          + "location-relative, "
          + "location-variable, "
          + "location-wildcard, "
          + "locations-after-return, "
          + "loose-dot, "
          + "missing-named-location, "
          + "nested-outside-parent, "
          + "no-root, "
          + "open-extension, "
          + "redirect-loop, "
          + "regex-location-impossible, "
          + "rewrite-cycle, "
          + "rewrite-in-the-middle, "
          + "rewrite-never-matches, "
          + "rewrite-query, "
          + "server-name-comma, "
          + "server-name-hidden, "
          + "server-name-pattern, "
          + "server-name-port, "
          + "server-name-variable, "
          + "server-name-wildcard, "
          + "server-never-chosen, "
          + "try-files-beside-pass, "
          + "try-files-candidate-last, "
          + "try-files-cycle, "
          + "try-files-fallback-fails, "
          + "try-files-loses-query, "
          + "try-files-no-slash, "
          + "try-files-not-last, "
          + "try-files-source, "
          + "unreachable-location, "
          + "unused-internal-location, "
          + "unused-log-format, "
          + "unused-named-location, "
          + "unused-upstream, "
          + "unused-variable, "
          + "unused-zone";

  private LocationChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "code-after-end" -> new AfterTheEnd(AfterTheEnd.Concern.PROGRAM);
      case "content-after-return" -> new AfterTheEnd(AfterTheEnd.Concern.CONTENT);
      case "default-server-implicit" -> new DefaultServers(true);
      case "duplicate-named-location" -> new DuplicateNamedLocation();
      case "error-page-cycle" -> new ErrorPageCycle();
      case "error-page-default-root" -> new ErrorPageTarget(ErrorPageTarget.Concern.DEFAULT_ROOT);
      case "error-page-same-error" -> new ErrorPageTarget(ErrorPageTarget.Concern.SAME_ERROR);
      case "error-page-same-upstream" -> new ErrorPageTarget(ErrorPageTarget.Concern.SAME_UPSTREAM);
      case "exact-pattern" -> new RegexShape(false);
      case "hidden-by-address" -> new HiddenByAddress();
      case "location-encoded" -> new LiteralLocation(LiteralLocation.Concern.ENCODED);
      case "location-not-normalized" -> new LiteralLocation(LiteralLocation.Concern.NOT_NORMALIZED);
      case "location-pattern-without-tilde" -> new LiteralLocation(LiteralLocation.Concern.PATTERN);
      case "location-query" -> new LiteralLocation(LiteralLocation.Concern.QUERY);
      case "location-relative" -> new LiteralLocation(LiteralLocation.Concern.RELATIVE);
      case "location-variable" -> new LiteralLocation(LiteralLocation.Concern.VARIABLE);
      case "location-wildcard" -> new LiteralLocation(LiteralLocation.Concern.WILDCARD);
      case "locations-after-return" -> new AfterTheEnd(AfterTheEnd.Concern.LOCATIONS);
      case "loose-dot" -> new LooseDot();
      case "missing-named-location" -> new MissingNamedLocation();
      case "nested-outside-parent" -> new RegexLocation(RegexLocation.Concern.OUTSIDE_PARENT);
      case "no-root" -> new NoRoot();
      case "open-extension" -> new RegexShape(true);
      case "redirect-loop" -> new RedirectLoop();
      case "regex-location-impossible" -> new RegexLocation(RegexLocation.Concern.IMPOSSIBLE);
      case "rewrite-cycle" -> new RewriteCycle();
      case "rewrite-in-the-middle" -> new RewriteInTheMiddle();
      case "rewrite-never-matches" -> new RewritePattern(false);
      case "rewrite-query" -> new RewritePattern(true);
      case "server-name-comma" -> new ServerNameWord(ServerNameWord.Concern.COMMA);
      case "server-name-hidden" -> new ServerNameHidden();
      case "server-name-pattern" -> new ServerNameWord(ServerNameWord.Concern.PATTERN);
      case "server-name-port" -> new ServerNameWord(ServerNameWord.Concern.PORT);
      case "server-name-variable" -> new ServerNameWord(ServerNameWord.Concern.VARIABLE);
      case "server-name-wildcard" -> new ServerNameWord(ServerNameWord.Concern.WILDCARD);
      case "server-never-chosen" -> new DefaultServers(false);
      case "try-files-beside-pass" -> new TryFilesBesidePass();
      case "try-files-candidate-last" ->
          new TryFilesFallback(TryFilesFallback.Concern.CANDIDATE_LAST);
      case "try-files-cycle" -> new TryFilesFallback(TryFilesFallback.Concern.CYCLE);
      case "try-files-fallback-fails" -> new TryFilesFallback(TryFilesFallback.Concern.FAILS);
      case "try-files-loses-query" -> new TryFilesFallback(TryFilesFallback.Concern.LOSES_QUERY);
      case "try-files-no-slash" -> new TryFilesWords(TryFilesWords.Concern.NO_SLASH);
      case "try-files-not-last" -> new TryFilesWords(TryFilesWords.Concern.NOT_LAST);
      case "try-files-source" -> new TryFilesWords(TryFilesWords.Concern.SOURCE);
      case "unreachable-location" -> new UnreachableLocation();
      case "unused-internal-location" -> new Unused(Unused.Concern.INTERNAL_LOCATION);
      case "unused-log-format" -> new Unused(Unused.Concern.LOG_FORMAT);
      case "unused-named-location" -> new Unused(Unused.Concern.NAMED_LOCATION);
      case "unused-upstream" -> new Unused(Unused.Concern.UPSTREAM);
      case "unused-variable" -> new Unused(Unused.Concern.VARIABLE);
      case "unused-zone" -> new Unused(Unused.Concern.ZONE);
      default -> null;
    };
  }
}
