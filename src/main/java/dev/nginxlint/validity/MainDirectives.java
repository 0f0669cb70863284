package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** The set functions of the main context (src/core/nginx.c). */
final class MainDirectives {
  private static final int CPU_SETSIZE = 1024;

  private MainDirectives() {}

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_set_user" -> s.setOnce("user");
      case "ngx_set_worker_processes" -> workerProcesses(s);
      case "ngx_set_priority" -> priority(s);
      case "ngx_set_cpu_affinity" -> cpuAffinity(s);
      case "ngx_load_module" -> loadModule(s);
      default -> {}
    }
  }

  /** ngx_set_worker_processes(). */
  private static void workerProcesses(Setting s) {
    if (s.setOnce("worker_processes")
        && !s.value(1).equals("auto")
        && Numbers.integer(s.value(1)) == Numbers.ERROR) {
      s.answer("invalid-value", "invalid value");
    }
  }

  /** ngx_set_priority(). */
  private static void priority(Setting s) {
    if (s.scope().isSet("worker_priority")) {
      s.answer("duplicate-directive", "is duplicate");
      return;
    }
    String value = s.value(1);
    boolean signed = value.startsWith("-") || value.startsWith("+");
    long number = Numbers.integer(signed ? value.substring(1) : value);
    if (number == Numbers.ERROR) {
      s.answer("invalid-value", "invalid number");
    } else if (number != 0) {
      s.scope().set("worker_priority");
    }
  }

  /** ngx_set_cpu_affinity(). */
  private static void cpuAffinity(Setting s) {
    if (!s.setOnce("worker_cpu_affinity")) {
      return;
    }
    boolean auto = s.value(1).equals("auto");
    if (auto && s.words() > 3) {
      s.emerg(
          "parameter-count", "invalid number of arguments in \"worker_cpu_affinity\" directive");
      return;
    }
    for (int i = auto ? 2 : 1; i < s.words() && !s.refused(); i++) {
      mask(s, i);
    }
  }

  private static void mask(Setting s, int word) {
    String mask = s.value(word);
    if (mask.length() > CPU_SETSIZE) {
      s.emerg(
          "invalid-value",
          word,
          "\"worker_cpu_affinity\" supports up to " + CPU_SETSIZE + " CPUs only");
      return;
    }
    for (int i = mask.length() - 1; i >= 0; i--) {
      char c = mask.charAt(i);
      if (c != ' ' && c != '0' && c != '1') {
        s.emerg(
            "invalid-value", word, "invalid character \"" + c + "\" in \"worker_cpu_affinity\"");
        return;
      }
    }
  }

  /** ngx_load_module(): modules are counted when the first block of a kind begins. */
  private static void loadModule(Setting s) {
    if (s.scope().isSet("modules_used")) {
      s.answer("misplaced-directive", "is specified too late");
    }
  }
}
