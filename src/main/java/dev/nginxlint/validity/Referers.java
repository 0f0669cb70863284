package dev.nginxlint.validity;

import java.util.Optional;

/** valid_referers (ngx_http_referer_module.c). */
final class Referers {
  private Referers() {}

  /** ngx_http_valid_referers(). */
  static void set(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      switch (value) {
        case "" -> s.emerg("invalid-value", i, "invalid referer \"\"");
        case "none", "blocked", "server_names" -> {}
        default -> {
          if (value.startsWith("~")) {
            regex(s, i);
          } else {
            int slash = value.indexOf('/');
            name(s, i, slash < 0 ? value : value.substring(0, slash));
          }
        }
      }
    }
  }

  /** ngx_http_add_regex_referer(). */
  private static void regex(Setting s, int word) {
    if (s.value(word).length() == 1) {
      s.emerg("invalid-regex", word, "empty regex in \"~\"");
    } else {
      Regexes.compileOnly(s, word, s.value(word).substring(1), true);
    }
  }

  /** ngx_http_add_referer(). */
  private static void name(Setting s, int word, String name) {
    switch (RefererKeys.of(s.scope()).keys.addWildcard(name)) {
      case OK -> {}
      case DECLINED ->
          s.emerg("invalid-value", word, "invalid hostname or wildcard \"" + name + "\"");
      case BUSY -> s.emerg("duplicate-value", word, "conflicting parameter \"" + name + "\"");
    }
  }

  private static final class RefererKeys {
    private final HashKeys keys = new HashKeys();

    private static RefererKeys of(Scope scope) {
      Optional<RefererKeys> conf = scope.conf(RefererKeys.class);
      return conf.isPresent() ? conf.get() : scope.keepConf(new RefererKeys());
    }
  }
}
