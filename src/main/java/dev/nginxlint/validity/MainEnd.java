package dev.nginxlint.validity;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** What nginx checks once the whole configuration is read: the init_conf of its core modules. */
final class MainEnd {
  private MainEnd() {}

  static void end(Scope main, Configuration configuration, Cycle cycle) {
    affinity(main, cycle);
    if (!main.isSet("events")) {
      SourceFile file = configuration.main();
      Span span = new Span(file, file.text().length(), file.text().length());
      cycle.refuse(
          Finding.of(
                  "missing-events",
                  Severity.ERROR,
                  Category.VALIDITY,
                  span,
                  "no \"events\" section in configuration")
              .asRefused());
      return;
    }
    connections(main, cycle);
    if (!cycle.refused()) {
      ThreadPools.of(main).end(cycle);
    }
  }

  /** ngx_event_init_conf(): a connection for each socket, and one for the channel. */
  private static void connections(Scope main, Cycle cycle) {
    long connections = EventConf.of(main).connections;
    long sockets = EventConf.of(main).sockets;
    if (connections < sockets + 1) {
      cycle.refuse(
          Finding.of(
                  "worker-connections",
                  Severity.ERROR,
                  Category.VALIDITY,
                  main.inherited("events").orElseThrow().directive().head(),
                  (connections + " worker_connections are not enough for ")
                      + (sockets + " listening sockets"))
              .asRefused());
    }
  }

  /** ngx_core_module_init_conf(). */
  private static void affinity(Scope main, Cycle cycle) {
    Optional<Setting> masks = main.inherited("worker_cpu_affinity");
    if (masks.isEmpty() || masks.get().value(1).equals("auto")) {
      return;
    }
    Optional<Setting> processes = main.inherited("worker_processes");
    String number = processes.isPresent() ? processes.get().value(1) : "1";
    int count = masks.get().words() - 1;
    if (count != 1 && !number.equals("auto") && Numbers.integer(number) != count) {
      cycle.tell(
          Finding.of(
              "worker-affinity",
              Severity.WARNING,
              Category.VALIDITY,
              masks.get().directive().head(),
              "the number of \"worker_processes\" is not equal to the number of"
                  + " \"worker_cpu_affinity\" masks, using last mask for remaining worker"
                  + " processes"));
    }
  }
}
