package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One split_clients{} (src/http/modules/ngx_http_split_clients_module.c). */
final class SplitClients {
  /** Hundredths of a percent; 0 for the rest. */
  private final List<Long> parts = new ArrayList<>();

  /** ngx_conf_split_clients_block(). */
  static void set(Setting s) {
    if (Script.compile(s, 1).isPresent()) {
      MapBlock.defineVariable(s, 2);
    }
  }

  /** ngx_http_split_clients(). */
  static void line(Setting s) {
    SplitClients split = of(s.scope());
    String value = s.value(0);
    long part = 0;
    if (!value.equals("*")) {
      part =
          value.endsWith("%") ? fixedPoint(value.substring(0, value.length() - 1)) : Numbers.ERROR;
      if (part <= 0) {
        s.emerg("invalid-value", 0, "invalid percent value \"" + value + "\"");
        return;
      }
    }
    split.parts.add(part);
  }

  private static SplitClients of(Scope block) {
    Optional<SplitClients> conf = block.conf(SplitClients.class);
    return conf.isPresent() ? conf.get() : block.keepConf(new SplitClients());
  }

  /** ngx_atofp() with two digits after the point. */
  private static long fixedPoint(String text) {
    int dot = text.indexOf('.');
    String fraction = dot < 0 ? "" : text.substring(dot + 1);
    String digits = (dot < 0 ? text : text.substring(0, dot)) + fraction;
    if (fraction.length() > 2) {
      return Numbers.ERROR;
    }
    return Numbers.integer(
        digits.isEmpty() && dot >= 0 ? "0" : digits + "00".substring(fraction.length()));
  }

  /** The end of ngx_conf_split_clients_block(). */
  static void end(Setting s, Scope inner) {
    SplitClients split = of(inner);
    long sum = 0;
    for (long part : split.parts) {
      // The sum is of 32 bits.
      sum = part != 0 ? (sum + part) & 0xffffffffL : 10000;
      if (sum > 10000) {
        new BlockEnd(s)
            .emerg("invalid-value", s.directive().head(), "percent total is greater than 100%");
        return;
      }
    }
  }
}
