package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** The end of http{}: the second half of ngx_http_block(), in its order. */
final class HttpEnd {
  private final BlockEnd end;
  private final HttpMerge modules;
  private final Scope http;
  private final List<Setting> servers;

  private HttpEnd(Setting setting, Scope http) {
    this.end = new BlockEnd(setting);
    this.modules = new HttpMerge(setting);
    this.http = http;
    this.servers = HttpConf.of(http).servers;
  }

  static void end(Setting setting, Scope http) {
    new HttpEnd(setting, http).check();
  }

  private void check() {
    mergeCore();
    if (!end.refused()) {
      modules.merge();
    }
    for (Setting server : servers) {
      if (!end.refused()) {
        LocationTrees.check(end, LocationConf.of(server.inner()));
      }
    }
    modules.postconfiguration();
    if (!end.refused()) {
      variables();
    }
    if (!end.refused()) {
      ServerNameTables.check(end, http);
      EventConf.of(http).sockets += HttpConf.of(http).listens.sockets();
    }
  }

  /** ngx_http_variables_init_vars(). */
  private void variables() {
    Variables variables = Variables.in(http, end.cycle());
    variables.end(end.cycle());
    if (!end.refused()) {
      end.hash(variables.hash(http), end.meant());
    }
  }

  /** ngx_http_merge_servers() for the core module, the first of all. */
  private void mergeCore() {
    for (Setting server : servers) {
      if (!end.refused()) {
        CoreMerge.server(end, server.inner());
      }
      for (Scope location : locations(server.inner())) {
        if (!end.refused()) {
          CoreMerge.location(end, location);
        }
      }
    }
  }

  /** Returns a block that has a loc conf and all such blocks in it, the outer before the inner. */
  static List<Scope> locations(Scope scope) {
    List<Scope> locations = new ArrayList<>();
    collect(scope, locations);
    return locations;
  }

  private static void collect(Scope scope, List<Scope> into) {
    into.add(scope);
    for (Setting location : LocationConf.of(scope).locations) {
      collect(location.inner(), into);
    }
  }
}
