package dev.nginxlint.validity;

import java.util.Optional;

/** valid_referers (ngx_http_referer_module.c). */
final class Referers {
  /** Marks a block with valid_referers in it, and keeps the first. */
  static final String FIELD = "valid_referers";

  static final String SERVER_NAMES = FIELD + " server_names";
  static final String NONE_OR_BLOCKED = FIELD + " none";

  private Referers() {}

  /** ngx_http_valid_referers(). */
  static void set(Setting s) {
    if (s.scope().set(FIELD)) {
      s.scope().keep(FIELD, s);
    }
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      String value = s.value(i);
      switch (value) {
        case "" -> s.emerg("invalid-value", i, "invalid referer \"\"");
        case "none", "blocked" -> s.scope().set(NONE_OR_BLOCKED);
        case "server_names" -> s.scope().set(SERVER_NAMES);
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
    refuse(s, word, name, keys(s.scope()).addWildcard(name));
  }

  /** Refuses a name that does not go with those before. */
  static void refuse(Setting s, int word, String name, HashKeys.Added added) {
    switch (added) {
      case OK -> {}
      case DECLINED ->
          s.emerg("invalid-value", word, "invalid hostname or wildcard \"" + name + "\"");
      case BUSY -> s.emerg("duplicate-value", word, "conflicting parameter \"" + name + "\"");
    }
  }

  /** Returns the names that a block has so far. */
  static HashKeys keys(Scope scope) {
    return RefererKeys.of(scope).keys;
  }

  private static final class RefererKeys {
    private final HashKeys keys = new HashKeys();

    private static RefererKeys of(Scope scope) {
      Optional<RefererKeys> conf = scope.conf(RefererKeys.class);
      return conf.isPresent() ? conf.get() : scope.keepConf(new RefererKeys());
    }
  }
}
