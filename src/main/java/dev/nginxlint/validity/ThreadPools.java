package dev.nginxlint.validity;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.value.Numbers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The thread pools that are defined and used (src/core/ngx_thread_pool.c). */
final class ThreadPools {
  private final Set<String> defined = new HashSet<>();
  private final Map<String, Setting> used = new LinkedHashMap<>();

  /** Returns the thread pools of the configuration. */
  static ThreadPools of(Scope scope) {
    Scope holder = scope.nearest("main");
    Optional<ThreadPools> conf = holder.conf(ThreadPools.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new ThreadPools());
  }

  /** ngx_thread_pool_add(): says that a pool is used. */
  void use(String name, Setting s) {
    used.putIfAbsent(name, s);
  }

  /** ngx_thread_pool(). */
  static void set(Setting s) {
    ThreadPools pools = of(s.scope());
    String name = s.value(1);
    if (pools.defined.contains(name)) {
      s.emerg("duplicate-directive", 1, "duplicate thread pool \"" + name + "\"");
      return;
    }
    pools.use(name, s);
    long threads = 0;
    for (int i = 2; i < s.words(); i++) {
      String value = s.value(i);
      if (value.startsWith("threads=")) {
        threads = Numbers.integer(value.substring(8));
        if (threads <= 0) {
          s.emerg("invalid-value", i, "invalid threads value \"" + value + "\"");
          return;
        }
      } else if (value.startsWith("max_queue=")
          && Numbers.integer(value.substring(10)) == Numbers.ERROR) {
        s.emerg("invalid-value", i, "invalid max_queue value \"" + value + "\"");
        return;
      }
    }
    if (threads == 0) {
      s.emerg("invalid-parameter", "\"thread_pool\" must have \"threads\" parameter");
      return;
    }
    pools.defined.add(name);
  }

  /** ngx_thread_pool_init_conf(): a pool that is used must be defined, but for the default one. */
  void end(Cycle cycle) {
    for (Map.Entry<String, Setting> use : used.entrySet()) {
      String name = use.getKey();
      Setting s = use.getValue();
      if (!defined.contains(name) && !name.equals("default")) {
        // nginx says "in FILE:LINE" at the end, which is where the finding points.
        cycle.refuse(
            Finding.of(
                    "unknown-thread-pool",
                    Severity.ERROR,
                    Category.VALIDITY,
                    s.directive().terminator(),
                    Utf8.decode("unknown thread pool \"" + name + "\""))
                .asRefused());
        return;
      }
    }
  }
}
