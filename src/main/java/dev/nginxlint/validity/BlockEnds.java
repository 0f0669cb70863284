package dev.nginxlint.validity;

import dev.nginxlint.syntax.Configuration;

/** What nginx checks when a block is read to its end. */
final class BlockEnds {
  private BlockEnds() {}

  /**
   * Ends the block of a directive; what needs all of it to be right is left out once nginx has
   * refused something.
   */
  static void end(Setting setting, Scope inner) {
    if (setting.cycle().refused()) {
      return;
    }
    switch (inner.context()) {
      case "http" -> HttpEnd.end(setting, inner);
      case "server" -> {
        if (!ServerConf.of(inner).listens) {
          HttpConf.of(inner).listens.addDefault(setting);
        }
      }
      case "map" -> MapBlock.end(setting, inner);
      case "split_clients" -> SplitClients.end(setting, inner);
      case "stream" -> StreamEnd.end(setting);
      case "stream-server" -> StreamServer.end(setting);
      case "mail" -> MailEnd.end(setting);
      case "mail-server" -> MailServer.end(setting);
      case "upstream", "stream-upstream" -> UpstreamBlock.end(setting);
      default -> {}
    }
  }

  /** Ends the configuration, as ngx_init_cycle() after parsing. */
  static void main(Scope scope, Configuration configuration, Cycle cycle) {
    if (cycle.refused() || !cycle.complete()) {
      return;
    }
    MainEnd.end(scope, configuration, cycle);
    if (!cycle.refused()) {
      Zones.end(scope);
    }
  }
}
