package dev.nginxlint.validity;

/** The blocks of the http core module (src/http/ngx_http_core_module.c). */
final class CoreBlocks {
  private static final String METHODS =
      "GET|HEAD|POST|PUT|DELETE|MKCOL|COPY|MOVE|OPTIONS|PROPFIND|PROPPATCH|LOCK|UNLOCK|PATCH";

  private CoreBlocks() {}

  /** ngx_http_block(), ngx_stream_block(), ngx_mail_block(). */
  static void part(Setting s) {
    if (s.setOnce(s.value(0))) {
      s.scope().set("modules_used");
    }
  }

  /** ngx_http_core_server(). */
  static void server(Setting s) {
    ServerConf.of(s.inner()).standsAt(s.directive().head());
    HttpConf.of(s.scope()).servers.add(s);
  }

  /** ngx_http_core_location(). */
  static void location(Setting s) {
    LocationConf location = LocationConf.of(s.inner());
    boolean read =
        s.words() == 3
            ? modified(s, location, s.value(1), s.value(2))
            : unmodified(s, location, s.value(1));
    if (read && isInPlace(s, location)) {
      LocationConf.of(s.scope()).locations.add(s);
    }
  }

  private static boolean modified(Setting s, LocationConf location, String modifier, String name) {
    location.name = name;
    switch (modifier) {
      case "=" -> location.exact = true;
      case "^~" -> {}
      case "~", "~*" -> {
        return regex(s, location, 2, modifier.equals("~*"));
      }
      default -> {
        s.emerg("invalid-location", 1, "invalid location modifier \"" + modifier + "\"");
        return false;
      }
    }
    return true;
  }

  private static boolean unmodified(Setting s, LocationConf location, String name) {
    if (name.startsWith("=")) {
      location.name = name.substring(1);
      location.exact = true;
    } else if (name.startsWith("^~")) {
      location.name = name.substring(2);
    } else if (name.startsWith("~")) {
      boolean caseless = name.startsWith("~*");
      location.name = name.substring(caseless ? 2 : 1);
      return regex(s, location, 1, caseless);
    } else {
      location.name = name;
      location.named = name.startsWith("@");
    }
    return true;
  }

  /** ngx_http_core_regex_location(). */
  private static boolean regex(Setting s, LocationConf location, int word, boolean caseless) {
    location.regex = true;
    return Regexes.compile(s, word, location.name, caseless).isPresent();
  }

  private static boolean isInPlace(Setting s, LocationConf location) {
    if (!s.scope().is("location")) {
      return true;
    }
    LocationConf outer = LocationConf.of(s.scope());
    String message = "";
    if (outer.exact || outer.named) {
      message =
          ("location \"" + location.name + "\" cannot be inside the ")
              + ((outer.exact ? "exact" : "named") + " location \"" + outer.name + "\"");
    } else if (location.named) {
      message = "named location \"" + location.name + "\" can be on the server level only";
    } else if (!location.regex && !location.name.startsWith(outer.name)) {
      message = "location \"" + location.name + "\" is outside location \"" + outer.name + "\"";
    }
    if (!message.isEmpty()) {
      s.emerg("misplaced-location", message);
    }
    return message.isEmpty();
  }

  /** ngx_http_core_limit_except(). */
  static void limitExcept(Setting s) {
    if (!s.setOnce("limit_except")) {
      return;
    }
    for (int i = 1; i < s.words(); i++) {
      if (!Slots.in(METHODS, s.value(i))) {
        s.emerg("invalid-value", i, "invalid method \"" + s.value(i) + "\"");
        return;
      }
    }
    nameless(s);
  }

  /** Gives a block of a location a loc conf without a name of its own. */
  static void nameless(Setting s) {
    LocationConf inner = LocationConf.of(s.inner());
    inner.name = LocationConf.of(s.scope()).name;
    inner.nameless = true;
    LocationConf.of(s.scope()).locations.add(s);
  }
}
