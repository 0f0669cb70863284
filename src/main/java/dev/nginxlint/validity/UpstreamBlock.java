package dev.nginxlint.validity;

import dev.nginxlint.validity.Upstream.Feature;
import dev.nginxlint.value.NginxVersion;
import dev.nginxlint.value.Numbers;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.Optional;

/**
 * {@code upstream} and the {@code server} in it (src/http/ngx_http_upstream.c, and the same for
 * stream).
 */
final class UpstreamBlock {
  private UpstreamBlock() {}

  /** Returns the group of servers whose block a directive stands in. */
  static Upstream current(Setting s) {
    return in(s.scope(), s);
  }

  private static Upstream in(Scope block, Setting s) {
    Optional<Upstream> conf = block.conf(Upstream.class);
    return conf.isPresent() ? conf.get() : block.keepConf(new Upstream("", 0, true, s));
  }

  /** ngx_http_upstream(), as far as the "{". */
  static void upstream(Setting s) {
    Optional<Upstream> upstream = Upstreams.of(s.scope()).addBlock(s);
    if (upstream.isPresent()) {
      s.inner().keepConf(upstream.get());
    }
  }

  /** ngx_http_upstream(), from the "}" on. */
  static void end(Setting s) {
    if (in(s.inner(), s).servers().isEmpty()) {
      s.atEnd(s.directive()).emerg("no-upstream-servers", "no servers are inside upstream");
    }
  }

  /** ngx_http_upstream_server(). */
  static void server(Setting s) {
    Upstream upstream = current(s);
    boolean backup = false;
    boolean resolve = false;
    boolean service = false;
    for (int i = 2; i < s.words(); i++) {
      String value = s.value(i);
      if (!parameter(s, upstream, i)) {
        return;
      }
      backup |= value.equals("backup");
      resolve |= value.equals("resolve");
      service |= value.startsWith("service=");
    }
    if (service && !resolve) {
      s.emerg(
          "upstream-resolve",
          1,
          "service upstream \"" + s.value(1) + "\" requires \"resolve\" parameter");
      return;
    }
    boolean stream = s.scope().is("stream-upstream");
    Parsed<Url> url = Url.parse(s.value(1), Url.Purpose.ADDRESS, stream ? 0 : 80);
    if (url.refusal().isPresent()) {
      refuseAddress(s, url.refusal().get());
      return;
    }
    address(s, url.value().orElseThrow(), resolve, service);
    if (stream && !s.refused() && !service && hasNoPort(url.value().orElseThrow())) {
      refuseAddress(s, "no port");
    }
    boolean name = url.value().orElseThrow().family() == Url.Family.NAME;
    upstream.servers().add(new Upstream.Server(s, backup, resolve && name));
  }

  private static void address(Setting s, Url url, boolean resolve, boolean service) {
    if (url.family() == Url.Family.NAME && !resolve && HostNames.neverFound(url.host())) {
      refuseAddress(s, "host not found");
    } else if (service && (url.hasPort() || url.family() == Url.Family.UNIX)) {
      s.emerg("upstream-resolve", 1, "service upstream \"" + s.value(1) + "\" may not have port");
    } else if (service && url.family() != Url.Family.NAME) {
      s.emerg(
          "upstream-resolve", 1, "service upstream \"" + s.value(1) + "\" requires domain name");
    }
  }

  private static boolean hasNoPort(Url url) {
    return !url.hasPort() && url.family() != Url.Family.UNIX;
  }

  private static void refuseAddress(Setting s, String refusal) {
    s.emerg("invalid-upstream-address", 1, refusal + " in upstream \"" + s.value(1) + "\"");
  }

  /** Takes one parameter after the address; returns false when nginx refuses it. */
  private static boolean parameter(Setting s, Upstream upstream, int word) {
    String value = s.value(word);
    if (value.startsWith("weight=")) {
      return supported(s, upstream, Feature.WEIGHT, word) && valid(s, word, number(value) > 0);
    } else if (value.startsWith("max_conns=")) {
      return supported(s, upstream, Feature.MAX_CONNS, word) && valid(s, word, number(value) >= 0);
    } else if (value.startsWith("max_fails=")) {
      return supported(s, upstream, Feature.MAX_FAILS, word) && valid(s, word, number(value) >= 0);
    } else if (value.startsWith("fail_timeout=")) {
      return supported(s, upstream, Feature.FAIL_TIMEOUT, word)
          && valid(s, word, Numbers.seconds(given(value)) != Numbers.ERROR);
    } else if (value.equals("backup")) {
      return supported(s, upstream, Feature.BACKUP, word);
    } else if (value.equals("down")) {
      return supported(s, upstream, Feature.DOWN, word);
    }
    return newer(s, upstream, word);
  }

  /** What came with 1.27.3 (names looked up at run time) and 1.29.6 (sticky). */
  private static boolean newer(Setting s, Upstream upstream, int word) {
    String value = s.value(word);
    NginxVersion version = s.cycle().build().version();
    boolean resolving = version.atLeast(1, 27, 3);
    boolean sticky = version.atLeast(1, 29, 6);
    if (sticky && value.equals("drain")) {
      return supported(s, upstream, Feature.DOWN, word);
    } else if (sticky && value.startsWith("route=")) {
      int length = given(value).length();
      if (length == 0 || length > 32) {
        s.emerg("invalid-value", word, length == 0 ? "route is empty" : "route is longer than 32");
        return false;
      }
      return true;
    } else if (resolving && value.startsWith("service=")) {
      if (given(value).isEmpty()) {
        s.emerg("invalid-value", word, "service is empty");
        return false;
      }
      return true;
    }
    return valid(s, word, resolving && value.equals("resolve"));
  }

  private static String given(String value) {
    return value.substring(value.indexOf('=') + 1);
  }

  private static long number(String value) {
    return Numbers.integer(given(value));
  }

  private static boolean valid(Setting s, int word, boolean valid) {
    if (!valid) {
      s.emerg("invalid-parameter", word, "invalid parameter \"" + s.value(word) + "\"");
    }
    return valid;
  }

  private static boolean supported(Setting s, Upstream upstream, Feature feature, int word) {
    if (upstream.allows(feature)) {
      return true;
    }
    s.emerg(
        "unsupported-parameter",
        word,
        "balancing method does not support parameter \"" + s.value(word) + "\"");
    return false;
  }
}
