package dev.nginxlint.validity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one of the modules that pass requests keeps for a block: ngx_http_proxy_loc_conf_t and its
 * like.
 */
final class ProxyConf {
  /** Of each module. */
  private static final class All {
    private final Map<String, ProxyConf> confs = new HashMap<>();
  }

  /** How far a setting that can be "off" or a list has come. */
  enum ListState {
    UNSET,
    OFF,
    LIST
  }

  /** How store and cache are set. */
  enum Choice {
    UNSET,
    OFF,
    ON
  }

  private boolean passed;
  private boolean constant;
  private Choice store = Choice.UNSET;
  private Choice cache = Choice.UNSET;
  private final Map<String, ListState> lists = new HashMap<>();

  private ProxyConf() {}

  /** Returns what the module of a directive keeps for the block that it stands in. */
  static ProxyConf of(Setting s) {
    return of(s.scope(), s.form().module());
  }

  static ProxyConf of(Scope scope, String module) {
    Optional<All> known = scope.conf(All.class);
    All all = known.isPresent() ? known.get() : scope.keepConf(new All());
    ProxyConf conf = all.confs.get(module);
    if (conf == null) {
      conf = new ProxyConf();
      all.confs.put(module, conf);
    }
    return conf;
  }

  /** Says whether proxy_pass and its like are set. */
  boolean isPassed() {
    return passed;
  }

  /** Says whether they are set, and without variables. */
  boolean isPassedToConstant() {
    return passed && constant;
  }

  void pass(boolean toConstant) {
    passed = true;
    constant = toConstant;
  }

  Choice store() {
    return store;
  }

  void setStore(Choice choice) {
    store = choice;
  }

  Choice cache() {
    return cache;
  }

  void setCache(Choice choice) {
    cache = choice;
  }

  ListState list(String name) {
    return lists.getOrDefault(name, ListState.UNSET);
  }

  void setList(String name, ListState state) {
    lists.put(name, state);
  }
}
