package dev.nginxlint.validity;

/**
 * What is checked of a group of servers at the end of http{}: ngx_http_upstream_init_round_robin().
 */
final class UpstreamInit {
  private UpstreamInit() {}

  static void roundRobin(Upstream upstream) {
    if (upstream.servers().isEmpty()) {
      if (!upstream.hasAddress() && upstream.port() == 0) {
        upstream
            .declared()
            .emerg("upstream-port", "no port in upstream \"" + upstream.host() + "\"");
      } else if (!upstream.hasAddress() && HostNames.neverFound(upstream.host())) {
        upstream
            .declared()
            .emerg(
                "invalid-upstream-address",
                "host not found in upstream \"" + upstream.host() + "\"");
      }
      return;
    }
    boolean resolve = false;
    boolean primary = false;
    for (Upstream.Server server : upstream.servers()) {
      resolve |= server.resolve();
      primary |= !server.backup();
    }
    if (resolve && !resolvable(upstream)) {
      return;
    }
    if (!primary) {
      upstream
          .declared()
          .emerg("no-upstream-servers", "no servers in upstream \"" + upstream.host() + "\"");
    }
  }

  private static boolean resolvable(Upstream upstream) {
    String in = " upstream \"" + upstream.host() + "\"";
    if (!upstream.isZoned()) {
      upstream
          .declared()
          .emerg(
              "upstream-resolve",
              "resolving names at run time requires"
                  + in
                  + " in "
                  + upstream.declared().place()
                  + " to be in shared memory");
      return false;
    }
    if (!upstream.allows(Upstream.Feature.MODIFY)) {
      upstream
          .declared()
          .emerg(
              "upstream-resolve",
              "load balancing method does not support resolving names at run time in" + in);
      return false;
    }
    if (!hasResolver(upstream.servers().get(0).setting().scope())) {
      upstream
          .declared()
          .emerg("upstream-resolve", "no resolver defined to resolve names at run time in" + in);
      return false;
    }
    return true;
  }

  private static boolean hasResolver(Scope block) {
    return block.isSet("resolver")
        || (block.outer().isPresent() && block.outer().get().isSet("resolver"));
  }
}
