package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the core module keeps for a location, or for another block that has its own loc conf
 * (ngx_http_core_loc_conf_t).
 */
final class LocationConf {
  /** The name: a path, a pattern, {@code @name}; of a block without one that of the location. */
  String name = "";

  boolean exact;
  boolean named;
  boolean regex;

  /** Of if or limit_except. */
  boolean nameless;

  /** Whether root or alias was set, and which. */
  String rootDirective = "";

  /** The length of what an alias replaces; 0 without one. */
  int alias;

  /** Says why a block has a content handler; empty where it has none. */
  String handler = "";

  final List<Setting> locations = new ArrayList<>();

  static LocationConf of(Scope scope) {
    Optional<LocationConf> conf = scope.conf(LocationConf.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new LocationConf());
  }

  /** Says whether it is found by comparing all of it, in nginx's queue: {@code lq->exact}. */
  boolean isExactInQueue() {
    return exact || regex || named || nameless;
  }
}
