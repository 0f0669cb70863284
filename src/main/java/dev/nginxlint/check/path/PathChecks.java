package dev.nginxlint.check.path;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of what becomes of a path. */
public final class PathChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "alias-regex-fixed, alias-regex-traversal, alias-regex-try-files, "
          + "alias-slash-mismatch, alias-try-files-fallback, "
          + "automatic-redirect-behind-proxy, fastcgi-path-info-lost, "
          + "fastcgi-script-folder, fastcgi-script-in-alias, fastcgi-script-missing, "
          + "fastcgi-script-unchecked, files-without-root, forwarded-prefix-kept, "
          + "handler-not-inherited, index-leaves-location, library-path-stripped, merge-slashes-off, "
          + "missing-capture, prefix-leak, proxy-pass-decoded-path, "
          + "proxy-pass-double-encoded, proxy-pass-doubled-prefix, "
          + "proxy-pass-doubled-slash, proxy-pass-drops-path, proxy-pass-drops-query, "
          + "proxy-pass-glued-host, proxy-pass-in-if, proxy-pass-normalized, "
          + "proxy-pass-slash-mismatch, proxy-pass-strips-prefix, "
          + "proxy-pass-uri-part-ignored, proxy-redirect-slash-mismatch, redirect-cycle, "
          + "redirect-decoded-path, redirect-doubled-query, redirect-doubled-slash, "
          + "redirect-glued-host, redirect-lost-path, redirect-lost-port, "
          + "redirect-lost-query, resolver-missing, rewrite-doubled-slash, root-exposes-file-system, "
          + "root-in-alias, root-repeats-location, try-files-with-path-info, "
          + "uwsgi-script-name-repeated";

  private PathChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "alias-regex-fixed" -> new RegexAlias(RegexAlias.Concern.FIXED);
      case "alias-regex-traversal" -> new RegexAlias(RegexAlias.Concern.TRAVERSAL);
      case "alias-regex-try-files" -> new RegexAlias(RegexAlias.Concern.TRY_FILES);
      case "alias-slash-mismatch" -> new AliasSlashMismatch();
      case "alias-try-files-fallback" -> new AliasFallback();
      case "automatic-redirect-behind-proxy" -> new AutomaticRedirect();
      case "fastcgi-path-info-lost" -> new ScriptPath(ScriptPath.Concern.LOST_PATH_INFO);
      case "fastcgi-script-folder" -> new ScriptPath(ScriptPath.Concern.FOLDER);
      case "fastcgi-script-in-alias" -> new ScriptPath(ScriptPath.Concern.IN_ALIAS);
      case "fastcgi-script-missing" -> new ScriptPath(ScriptPath.Concern.MISSING);
      case "fastcgi-script-unchecked" -> new ScriptPath(ScriptPath.Concern.UNCHECKED);
      case "files-without-root" -> new FilesWithoutRoot();
      case "forwarded-prefix-kept" -> new ToldPrefix(ToldPrefix.Concern.FORWARDED_PREFIX);
      case "handler-not-inherited" -> new NestedHandler();
      case "index-leaves-location" -> new IndexLeavesLocation();
      case "library-path-stripped" -> new ToldPrefix(ToldPrefix.Concern.LIBRARY_PATH);
      case "merge-slashes-off" -> new UnmergedSlashes();
      case "missing-capture" -> new MissingCapture();
      case "prefix-leak" -> new PrefixLeak();
      case "proxy-pass-decoded-path" -> new ProxiedPath(ProxiedPath.Concern.DECODED);
      case "proxy-pass-double-encoded" -> new ProxiedPath(ProxiedPath.Concern.DOUBLE_ENCODED);
      case "proxy-pass-doubled-prefix" -> new ProxiedPath(ProxiedPath.Concern.DOUBLED_PREFIX);
      case "proxy-pass-doubled-slash" -> new ProxiedPath(ProxiedPath.Concern.DOUBLED_SLASH);
      case "proxy-pass-drops-path" -> new ProxiedPath(ProxiedPath.Concern.DROPPED_PATH);
      case "proxy-pass-drops-query" -> new ProxiedPath(ProxiedPath.Concern.DROPPED_QUERY);
      case "proxy-pass-glued-host" -> new GluedHost();
      case "proxy-pass-in-if" -> new IfPass();
      case "proxy-pass-normalized" -> new ProxiedPath(ProxiedPath.Concern.NORMALIZED);
      case "proxy-pass-slash-mismatch" -> new ProxyPassUri(ProxyPassUri.Concern.SLASH_MISMATCH);
      case "proxy-pass-strips-prefix" -> new ProxyPassUri(ProxyPassUri.Concern.STRIPPED_PREFIX);
      case "proxy-pass-uri-part-ignored" -> new IgnoredUriPart();
      case "proxy-redirect-slash-mismatch" -> new RewrittenRedirect();
      case "redirect-cycle" -> new RedirectCycle();
      case "redirect-decoded-path" -> new SentRedirect(SentRedirect.Concern.DECODED);
      case "redirect-doubled-query" -> new SentRedirect(SentRedirect.Concern.DOUBLED_QUERY);
      case "redirect-doubled-slash" -> new SentRedirect(SentRedirect.Concern.DOUBLED_SLASH);
      case "redirect-glued-host" -> new SentRedirect(SentRedirect.Concern.GLUED_HOST);
      case "redirect-lost-path" -> new SentRedirect(SentRedirect.Concern.LOST_PATH);
      case "redirect-lost-port" -> new LostPort();
      case "redirect-lost-query" -> new SentRedirect(SentRedirect.Concern.LOST_QUERY);
      case "resolver-missing" -> new ResolverMissing();
      case "rewrite-doubled-slash" -> new RewrittenSlash();
      case "root-exposes-file-system" -> new RootPath(RootPath.Concern.FILE_SYSTEM);
      case "root-in-alias" -> new RootPath(RootPath.Concern.IN_ALIAS);
      case "root-repeats-location" -> new RootPath(RootPath.Concern.REPEATED);
      case "try-files-with-path-info" -> new ScriptPath(ScriptPath.Concern.TRIED_WHOLE);
      case "uwsgi-script-name-repeated" -> new ToldPrefix(ToldPrefix.Concern.UWSGI_SCRIPT_NAME);
      default -> null;
    };
  }
}
