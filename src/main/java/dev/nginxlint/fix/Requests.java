package dev.nginxlint.fix;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.Locations;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.value.LocationMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Requests that go through as much of a configuration as can be: each server, each location. */
public final class Requests {
  private static final int MOST = 2_000;

  private static final String[] USUAL = {
    "/",
    "/index.html",
    "/x",
    "/x/",
    "/x.css",
    "/x.png",
    "/x.php",
    "/x.php/y",
    "/a%20b?c=d",
    "//x",
    "/.git/config",
  };

  private final Set<Request> requests = new LinkedHashSet<>();

  private Requests() {}

  /** Returns the requests, at most 2,000; servers and locations first. */
  public static List<Request> of(NginxConfig config) {
    Requests made = new Requests();
    for (Server server : config.servers()) {
      made.add(server, "/");
      made.add(server, server.locations());
    }
    for (Server server : config.servers()) {
      for (String target : USUAL) {
        made.add(server, target);
      }
    }
    return new ArrayList<>(made.requests);
  }

  private void add(Server server, Locations locations) {
    for (Location location : locations.written()) {
      LocationMatch match = location.match();
      String uri = Visit.escape(match.uri());
      switch (match.modifier()) {
        case PREFIX, PREFIX_NO_REGEX, EXACT -> {
          add(server, uri);
          add(server, uri + "x");
          add(server, uri + (uri.endsWith("/") ? "x/y.html?a=b" : "/x?a=b"));
          add(server, uri + "../x");
          if (uri.endsWith("/") && uri.length() > 1) {
            add(server, uri.substring(0, uri.length() - 1));
          }
        }
        case REGEX, REGEX_CASELESS, NAMED -> {}
      }
      add(server, location.nested());
    }
  }

  private void add(Server server, String target) {
    if (requests.size() < MOST && target.startsWith("/")) {
      requests.add(Visit.to(server, target));
    }
  }
}
