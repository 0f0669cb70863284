package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code valid_referers} says: ngx_http_referer_conf_t. */
public final class Referers {
  /** What is in effect where nothing is said: any referer is valid. */
  static final Referers DEFAULT = new Referers();

  private final NameTable<String> names = new NameTable<>();
  private final List<Compilation> regexes = new ArrayList<>();
  private final List<Compilation> serverNames = new ArrayList<>();
  private boolean none;
  private boolean blocked;

  private Referers() {}

  /**
   * ngx_http_referer_merge_conf(), ngx_http_valid_referers().
   *
   * @param server the names of the server around
   */
  static Referers read(Block block, List<ServerName> server, Referers outer) {
    List<Directive> written = block.all("valid_referers");
    if (written.isEmpty()) {
      return outer;
    }
    Referers referers = new Referers();
    boolean ofServer = false;
    for (Directive directive : written) {
      for (Parameter parameter : directive.parameters()) {
        switch (parameter.value()) {
          case "none" -> referers.none = true;
          case "blocked" -> referers.blocked = true;
          case "server_names" -> ofServer = true;
          default -> referers.add(parameter.value());
        }
      }
    }
    for (int i = 0; ofServer && i < server.size(); i++) {
      referers.add(server.get(i));
    }
    if (referers.regexes.isEmpty()) {
      referers.regexes.addAll(outer.regexes);
    }
    if (referers.serverNames.isEmpty()) {
      referers.serverNames.addAll(outer.serverNames);
    }
    return referers;
  }

  private void add(String text) {
    if (text.startsWith("~")) {
      Optional<Compilation> regex = Patterns.compile(text.substring(1), true).value();
      if (regex.isPresent()) {
        regexes.add(regex.get());
      }
      return;
    }
    int slash = text.indexOf('/');
    names.addWildcard(
        slash < 0 ? text : text.substring(0, slash), slash < 0 ? "" : text.substring(slash));
  }

  private void add(ServerName name) {
    if (name.regex().isPresent()) {
      serverNames.add(name.regex().get());
    } else {
      names.addWildcard(name.name(), "");
    }
  }

  /** Says whether nothing was said, so that any referer is valid. */
  public boolean isEmpty() {
    return names.isEmpty() && regexes.isEmpty() && serverNames.isEmpty();
  }

  /** Says whether a request without a referer is valid. */
  public boolean none() {
    return none;
  }

  /** Says whether a referer is valid that is no URL, as firewalls leave it. */
  public boolean blocked() {
    return blocked;
  }

  /** Finds what the path of a host has to start with; empty where the host is not among them. */
  public Optional<String> path(String host) {
    return Optional.ofNullable(names.find(host));
  }

  /** Returns the patterns of URLs without their scheme. */
  public List<Compilation> regexes() {
    return regexes;
  }

  /** Returns the patterns of hosts. */
  public List<Compilation> serverNames() {
    return serverNames;
  }
}
