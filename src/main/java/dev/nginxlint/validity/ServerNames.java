package dev.nginxlint.validity;

import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** The directive server_name (src/http/ngx_http_core_module.c). */
final class ServerNames {
  private ServerNames() {}

  /** ngx_http_core_server_name(). */
  static void set(Setting s) {
    ServerConf server = ServerConf.of(s.scope());
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      add(s, i, server);
    }
  }

  private static void add(Setting s, int word, ServerConf server) {
    String name = s.value(word);
    boolean starred = name.startsWith("*") && (name.length() < 3 || name.charAt(1) != '.');
    if (starred || name.equals(".")) {
      s.emerg("invalid-server-name", word, "server name \"" + name + "\" is invalid");
      return;
    }
    if (name.indexOf('/') >= 0) {
      s.warn("invalid-server-name", "server name \"" + name + "\" has suspicious symbols");
    }
    if (!name.startsWith("~")) {
      server.names.add(new ServerConf.Name(Ascii.lowerCase(name), false, s.parameter(word).span()));
      return;
    }
    String pattern = name.substring(1);
    if (pattern.isEmpty()) {
      s.emerg("invalid-server-name", word, "empty regex in server name \"" + name + "\"");
      return;
    }
    boolean caseless = !Ascii.lowerCase(pattern).equals(pattern);
    Optional<ParsedPattern> regex = Regexes.compile(s, word, pattern, caseless);
    if (regex.isPresent()) {
      server.names.add(new ServerConf.Name(pattern, true, s.parameter(word).span()));
      server.captures = regex.get().captureCount() > 0;
    }
  }
}
