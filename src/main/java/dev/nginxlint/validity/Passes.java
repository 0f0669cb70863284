package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** proxy_pass and its like: where requests are passed to. */
final class Passes {
  private static final String WITH_URI =
      "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside"
          + " named location, or inside \"if\" statement, or inside \"limit_except\" block";

  private Passes() {}

  /** ngx_http_proxy_pass(). */
  static void proxy(Setting s) {
    if (isDone(s)) {
      return;
    }
    String lower = Ascii.lowerCase(s.value(1));
    if (lower.startsWith("http://")) {
      proxy(s, 7, 80);
    } else if (lower.startsWith("https://")) {
      proxy(s, 8, 443);
    } else {
      s.emerg("invalid-url-prefix", 1, "invalid URL prefix");
    }
  }

  private static void proxy(Setting s, int scheme, int port) {
    Optional<Url> url = Upstreams.pass(s, s.value(1).substring(scheme), Url.Purpose.PASS, port);
    if (url.isEmpty()) {
      return;
    }
    pass(s, true);
    if (!url.get().uri().orElse("").isEmpty() && keepsUri(s.scope())) {
      s.emerg("proxy-pass-uri-in-regex-location", 1, WITH_URI);
    }
  }

  /** Says whether a URI part has nothing to stand for in this block. */
  private static boolean keepsUri(Scope scope) {
    if (!scope.is("location")) {
      return scope.is("if-in-location") || scope.is("limit_except");
    }
    Optional<Directive> location = scope.directive();
    if (location.isEmpty() || location.get().parameters().isEmpty()) {
      return false;
    }
    List<String> words = new ArrayList<>();
    for (Parameter parameter : location.get().parameters()) {
      words.add(parameter.value());
    }
    Optional<LocationMatch> match = LocationMatch.parse(words).value();
    return match.isPresent()
        && (match.get().modifier().isRegex()
            || match.get().modifier() == LocationMatch.Modifier.NAMED);
  }

  /** ngx_http_fastcgi_pass(), ngx_http_scgi_pass(). */
  static void plain(Setting s) {
    if (!isDone(s)) {
      address(s, s.value(1));
    }
  }

  /** ngx_http_uwsgi_pass(), ngx_http_grpc_pass(): an address, with or without a scheme. */
  static void scheme(Setting s, String plain, String secure) {
    if (isDone(s)) {
      return;
    }
    String lower = Ascii.lowerCase(s.value(1));
    int start = lower.startsWith(plain) ? plain.length() : 0;
    address(s, s.value(1).substring(lower.startsWith(secure) ? secure.length() : start));
  }

  /** ngx_http_memcached_pass(). */
  static void memcached(Setting s) {
    if (ProxyConf.of(s).isPassed()) {
      s.answer("duplicate-directive", "is duplicate");
      return;
    }
    address(s, s.value(1));
    if (!s.refused()) {
      Variables.of(s).index(s, 0, "memcached_key");
    }
  }

  /** ngx_http_tunnel_pass(). */
  static void tunnel(Setting s) {
    if (s.words() == 1) {
      if (ProxyConf.of(s).isPassed()) {
        s.answer("duplicate-directive", "is duplicate");
      }
      pass(s, false);
    } else {
      plain(s);
    }
  }

  private static void address(Setting s, String address) {
    if (Upstreams.pass(s, address, Url.Purpose.ADDRESS, 0).isPresent()) {
      pass(s, true);
    }
  }

  /** Takes an address with variables, of which nothing more is known, or one too many. */
  private static boolean isDone(Setting s) {
    if (ProxyConf.of(s).isPassed()) {
      s.answer("duplicate-directive", "is duplicate");
      return true;
    }
    if (!Script.hasVariables(s.value(1))) {
      return false;
    }
    if (Script.compile(s, 1).isPresent()) {
      pass(s, false);
    }
    return true;
  }

  private static void pass(Setting s, boolean toConstant) {
    ProxyConf.of(s).pass(toConstant);
    LocationConf.of(s.scope()).handler = s.value(0);
  }
}
