package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** ngx_http_proxy_merge_loc_conf() and those of fastcgi, uwsgi, scgi and grpc. */
final class ProxyMerge implements HttpModule {
  /** Each module, in nginx's order. */
  static final List<HttpModule> ALL =
      List.of(
          new ProxyMerge("proxy", "_set_header", true, true),
          new ProxyMerge("fastcgi", "_param", true, false),
          new ProxyMerge("uwsgi", "_param", true, true),
          new ProxyMerge("scgi", "_param", true, false),
          new ProxyMerge("grpc", "_set_header", false, true));

  private final String module;
  private final String headers;
  private final boolean buffers;
  private final boolean ssl;

  private ProxyMerge(String module, String headers, boolean buffers, boolean ssl) {
    this.module = module;
    this.headers = module + headers;
    this.buffers = buffers;
    this.ssl = ssl;
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    MergedBlock block = MergedBlock.of(location);
    if (!block.concerns(module)) {
      return;
    }
    if (buffers) {
      BufferMerge.check(http, block, module);
      cache(http, block);
    }
    if (ssl && !http.refused()) {
      ssl(http, block);
    }
    if (module.equals("proxy")) {
      compile(http, block, "proxy_set_body", 1);
    }
    compile(http, block, headers, 2);
  }

  private void cache(BlockEnd http, MergedBlock block) {
    Optional<Directive> cache = stores(block) ? ownCache(block) : cacheOf(block);
    if (http.refused() || cache.isEmpty() || isOff(cache.get())) {
      return;
    }
    String zone = cache.get().parameter(1);
    if (!Script.hasVariables(zone) && !Zones.isBound(block.scope(), zone)) {
      http.later(cache.get())
          .emerg("unknown-zone", "\"" + module + "_cache\" zone \"" + zone + "\" is unknown");
    } else if (!module.equals("proxy")
        && cache.get().is(module + "_cache")
        && block.find(module + "_cache_key").isEmpty()) {
      http.later(cache.get())
          .warn(
              "missing-cache-key", "no \"" + module + "_cache_key\" for \"" + module + "_cache\"");
    }
  }

  private boolean stores(MergedBlock block) {
    for (Directive store : block.own(module + "_store")) {
      if (!isOff(store)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what sets the cache here. */
  private Optional<Directive> cacheOf(MergedBlock block) {
    Optional<Directive> own = ownCache(block);
    return own.isEmpty() && block.outer().isPresent() ? cacheOf(block.outer().get()) : own;
  }

  /** Returns what sets the cache in the block itself: a cache_purge of a zone does so too. */
  private Optional<Directive> ownCache(MergedBlock block) {
    for (Directive cache : block.own(module + "_cache")) {
      return Optional.of(cache);
    }
    for (Directive purge : block.own(module + "_cache_purge")) {
      if (isZoneAndKey(block, purge)) {
        return Optional.of(purge);
      }
    }
    return Optional.empty();
  }

  /** The form for a location of its own: {@code proxy_cache_purge ZONE KEY}. */
  private static boolean isZoneAndKey(MergedBlock block, Directive purge) {
    return purge.parameters().size() == 2 && block.scope().is("location");
  }

  private static boolean isOff(Directive directive) {
    return directive.parameter(1).equals("off");
  }

  /** ngx_http_proxy_set_ssl(). */
  private void ssl(BlockEnd http, MergedBlock block) {
    List<Directive> passes = block.own(module + "_pass");
    if (passes.isEmpty() || !mayBeSecure(passes.get(0).parameter(1))) {
      return;
    }
    Optional<Directive> certificate = block.find(module + "_ssl_certificate");
    boolean mayBeEmpty = http.cycle().build().version().atLeast(1, 23, 0);
    if (certificate.isPresent()
        && !(mayBeEmpty && certificate.get().parameter(1).isEmpty())
        && block.find(module + "_ssl_certificate_key").isEmpty()) {
      http.later(certificate.get())
          .emerg(
              "missing-certificate-key",
              "no \""
                  + module
                  + "_ssl_certificate_key\" is defined for certificate \""
                  + certificate.get().parameter(1)
                  + "\"");
    } else if (block.isOn(module + "_ssl_verify")
        && block.value(module + "_ssl_trusted_certificate").orElse("").isEmpty()) {
      http.later(block.find(module + "_ssl_verify").orElseThrow())
          .emerg(
              "missing-trusted-certificate",
              "no " + module + "_ssl_trusted_certificate for " + module + "_ssl_verify");
    }
  }

  private static boolean mayBeSecure(String pass) {
    String lower = Slots.lowerCase(pass);
    return Script.hasVariables(pass)
        || lower.startsWith("https://")
        || lower.startsWith("suwsgi://")
        || lower.startsWith("grpcs://");
  }

  /** Takes values with variables that were only kept so far. */
  private static void compile(BlockEnd http, MergedBlock block, String name, int word) {
    Optional<MergedBlock> holder = block.holder(name);
    if (holder.isEmpty() || http.refused() || !holder.get().scope().set("compiled " + name)) {
      return;
    }
    for (Directive directive : holder.get().own(name)) {
      if (!http.refused()) {
        Script.compile(http.later(directive), word);
      }
    }
  }
}
