package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** The end of http{}: the second half of ngx_http_block(), in its order. */
final class HttpEnd {
  /**
   * The modules that have something to say then, in nginx's order (objs/ngx_modules.c): those of
   * whose directives there are any.
   */
  private static List<HttpModule> modules(Cycle cycle) {
    List<HttpModule> modules = new ArrayList<>();
    modules.add(new CoreMerge());
    modules.add(new UpstreamMerge());
    if (cycle.uses("valid_referers")) {
      modules.add(new RefererMerge());
    }
    modules.add(new SslMerge());
    ProxyMerge.add(cycle, modules);
    if (cycle.uses("secure_link_secret")) {
      modules.add(new SecureLinkMerge());
    }
    if (cycle.uses("source_charset")) {
      modules.add(new CharsetMerge());
    }
    return modules;
  }

  private final BlockEnd end;
  private final Scope http;
  private final List<HttpModule> modules;

  /** The blocks with a loc conf of each server, its own first, the outer before the inner. */
  private final List<List<Scope>> servers = new ArrayList<>();

  private HttpEnd(Setting setting, Scope http) {
    this.end = new BlockEnd(setting);
    this.http = http;
    // Where not all of the configuration is seen, none is asked.
    this.modules = end.cycle().complete() ? modules(end.cycle()) : List.of();
    for (Setting server : HttpConf.of(http).servers) {
      servers.add(locations(server.inner()));
    }
  }

  static void end(Setting setting, Scope http) {
    new HttpEnd(setting, http).check();
  }

  private void check() {
    for (HttpModule module : modules) {
      if (!end.refused()) {
        module.initMain(end, http);
        merge(module);
      }
    }
    for (List<Scope> server : servers) {
      if (!end.refused()) {
        LocationTrees.check(end, LocationConf.of(server.get(0)));
      }
    }
    for (HttpModule module : modules) {
      if (!end.refused()) {
        module.postconfiguration(end, http);
      }
    }
    if (!end.refused() && http.isSet(NchanModule.SIZE)) {
      NchanModule.end(end, http);
    }
    if (!end.refused()) {
      variables();
    }
    if (!end.refused() && end.cycle().complete()) {
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

  /** ngx_http_merge_servers(). */
  private void merge(HttpModule module) {
    for (List<Scope> server : servers) {
      if (!end.refused()) {
        module.mergeServer(end, server.get(0));
      }
      for (Scope location : server) {
        if (!end.refused()) {
          module.mergeLocation(end, location);
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
