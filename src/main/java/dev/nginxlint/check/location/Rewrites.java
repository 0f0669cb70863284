package dev.nginxlint.check.location;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Regex;
import dev.nginxlint.syntax.Directive;

/** What a directive of ngx_http_rewrite_module does, as far as its words tell. */
final class Rewrites {
  private Rewrites() {}

  /** Says whether a {@code rewrite} answers with a redirect: ngx_http_rewrite(). */
  static boolean isRedirect(Directive rewrite) {
    String to = rewrite.parameter(2);
    return to.startsWith("http://")
        || to.startsWith("https://")
        || to.startsWith("$scheme")
        || isFlag(rewrite, "redirect")
        || isFlag(rewrite, "permanent");
  }

  static boolean isFlag(Directive rewrite, String flag) {
    return rewrite.parameters().size() == 3 && rewrite.parameter(3).equals(flag);
  }

  /** Says whether nothing after a {@code rewrite} that matches runs. */
  static boolean ends(Directive rewrite) {
    return isRedirect(rewrite) || isFlag(rewrite, "last") || isFlag(rewrite, "break");
  }

  /** Says whether a {@code rewrite} is written as nginx accepts it. */
  static boolean isRewrite(Directive directive) {
    int count = directive.parameters().size();
    return directive.is("rewrite") && (count == 2 || count == 3);
  }

  static Compilation regex(Directive rewrite) {
    return Regex.compile(rewrite.parameter(1), false);
  }

  /** Says whether a pattern is found in anything, as far as it is plainly so. */
  static boolean matchesAll(String pattern) {
    return switch (pattern) {
      case "^",
          "^/",
          "/",
          ".*",
          "^.*",
          "(.*)",
          "^(.*)",
          "^(.*)$",
          "^.*$",
          "^/(.*)",
          "^/(.*)$",
          ".",
          "^/.*",
          "^/.*$",
          "^(/.*)$",
          "^/?(.*)$",
          "^/?(.*)" ->
          true;
      default -> false;
    };
  }
}
