package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** The cache that proxy, fastcgi, uwsgi and scgi use in a block. */
final class ProxyCacheMerge implements HttpModule {
  private final String module;
  private final String cache;
  private final String purge;
  private final String store;

  ProxyCacheMerge(String module) {
    this.module = module;
    this.cache = module + "_cache";
    this.purge = module + "_cache_purge";
    this.store = module + "_store";
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    MergedBlock block = MergedBlock.of(location);
    Optional<Directive> set = stores(block) ? own(block) : inEffect(block);
    if (set.isEmpty() || isOff(set.get())) {
      return;
    }
    String zone = set.get().parameter(1);
    if (!Script.hasVariables(zone) && !Zones.isBound(block.scope(), zone)) {
      http.later(set.get())
          .emerg("unknown-zone", "\"" + cache + "\" zone \"" + zone + "\" is unknown");
    } else if (!module.equals("proxy")
        && set.get().is(cache)
        && block.find(cache + "_key").isEmpty()) {
      http.later(set.get())
          .warn("missing-cache-key", "no \"" + cache + "_key\" for \"" + cache + "\"");
    }
  }

  private boolean stores(MergedBlock block) {
    for (Directive directive : block.own(store)) {
      if (!isOff(directive)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what sets the cache here. */
  private Optional<Directive> inEffect(MergedBlock block) {
    Optional<Directive> own = own(block);
    return own.isEmpty() && block.outer().isPresent() ? inEffect(block.outer().get()) : own;
  }

  /** Returns what sets the cache in the block itself: a cache_purge of a zone does so too. */
  private Optional<Directive> own(MergedBlock block) {
    List<Directive> caches = block.own(cache);
    if (!caches.isEmpty()) {
      return Optional.of(caches.get(0));
    }
    for (Directive directive : block.own(purge)) {
      if (isZoneAndKey(block, directive)) {
        return Optional.of(directive);
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
}
