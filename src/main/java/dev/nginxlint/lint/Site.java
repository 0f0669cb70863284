package dev.nginxlint.lint;

import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/** What a client types to reach a server: {@code http://example.com:8080}. */
final class Site {
  private Site() {}

  /** Returns the origin of URLs for the server around a directive, from its names and addresses. */
  static String origin(Context context) {
    String name = "localhost";
    String port = "";
    boolean ssl = false;
    boolean named = false;
    boolean listens = false;
    Optional<Context> server = context.nearest("server");
    if (server.isPresent() && server.get().directive().isPresent()) {
      for (Directive child : server.get().directive().get().children()) {
        if (child.is("server_name") && !named) {
          String first = plainName(child);
          named = !first.isEmpty();
          name = named ? first : name;
        } else if (child.is("listen") && !listens && !child.parameters().isEmpty()) {
          listens = true;
          port = port(child.parameter(1));
          ssl = isSsl(child);
        }
      }
    }
    boolean usual = port.isEmpty() || port.equals(ssl ? "443" : "80");
    return (ssl ? "https://" : "http://") + name + (usual ? "" : ":" + port);
  }

  private static String plainName(Directive serverName) {
    for (int i = 1; i <= serverName.parameters().size(); i++) {
      String name = serverName.parameter(i);
      boolean special =
          name.isEmpty()
              || name.equals("_")
              || name.startsWith("~")
              || name.startsWith(".")
              || name.indexOf('*') >= 0
              || name.indexOf('$') >= 0;
      if (!special) {
        return name;
      }
    }
    return "";
  }

  private static String port(String address) {
    String end = address.substring(address.lastIndexOf(':') + 1);
    for (int i = 0; i < end.length(); i++) {
      if (end.charAt(i) < '0' || end.charAt(i) > '9') {
        return "";
      }
    }
    return end;
  }

  private static boolean isSsl(Directive listen) {
    for (int i = 2; i <= listen.parameters().size(); i++) {
      if (listen.parameter(i).equals("ssl")) {
        return true;
      }
    }
    return false;
  }
}
