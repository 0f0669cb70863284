package dev.nginxlint.validity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The zones of shared memory that a configuration names: cycle-&gt;shared_memory. */
final class Zones {
  static final long PAGE = 4096;

  private final Map<String, Zone> zones = new LinkedHashMap<>();

  private Zones() {}

  /** Returns the zones of the configuration that a directive stands in. */
  static Zones of(Scope scope) {
    Scope holder = scope.nearest("main");
    Optional<Zones> conf = holder.conf(Zones.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new Zones());
  }

  /**
   * ngx_shared_memory_add(): returns the zone of this name; empty when nginx refuses the directive.
   *
   * @param size 0 where the zone is only used
   * @param use the tag: mostly the module that the zone belongs to
   */
  static Optional<Zone> add(Setting s, String name, long size, String use) {
    Zones zones = of(s.scope());
    Zone zone = zones.zones.get(name);
    if (zone == null) {
      zone = new Zone(name, size, use, s);
      zones.zones.put(name, zone);
      return Optional.of(zone);
    }
    if (!zone.use().equals(use)) {
      s.emerg(
          "conflicting-zone",
          "the shared memory zone \"" + name + "\" is already declared for a different use");
      return Optional.empty();
    }
    if (zone.size() == 0) {
      zone.resize(size);
    }
    if (size != 0 && size != zone.size()) {
      s.emerg(
          "conflicting-zone",
          "the size "
              + size
              + " of shared memory zone \""
              + name
              + "\" conflicts with already declared size "
              + zone.size());
      return Optional.empty();
    }
    return Optional.of(zone);
  }

  /**
   * Adds a zone and marks it as defined.
   *
   * @param twice what to refuse it with where it is defined already
   */
  static void define(Setting s, String name, long size, String use, String twice) {
    Optional<Zone> zone = add(s, name, size, use);
    if (zone.isEmpty()) {
      return;
    }
    if (zone.get().isBound()) {
      s.emerg("conflicting-zone", twice);
    }
    zone.get().bind(use);
  }

  /** Says whether a zone is defined by now. */
  static boolean isBound(Scope scope, String name) {
    Zone zone = of(scope).zones.get(name);
    return zone != null && zone.isBound();
  }

  /** Refuses what is used but nowhere defined, as ngx_init_cycle() does last. */
  static void end(Scope main) {
    for (Zone zone : of(main).zones.values()) {
      if (zone.size() == 0) {
        zone.declared()
            .emerg("unknown-zone", "zero size shared memory zone \"" + zone.name() + "\"");
        return;
      }
      if (zone.bound().equals(FileCache.ZONE) && !FileCache.fits(zone)) {
        zone.declared().emerg("invalid-zone-size", "ngx_slab_alloc() failed: no memory");
        return;
      }
    }
  }
}
