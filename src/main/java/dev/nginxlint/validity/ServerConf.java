package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the core module keeps for a server (ngx_http_core_srv_conf_t). */
final class ServerConf {
  final List<Name> names = new ArrayList<>();

  /** Whether the last name that is a regular expression has groups. */
  boolean captures;

  /** Whether there is a listen directive. */
  boolean listens;

  /**
   * A name of the server.
   *
   * @param text in lower case; the pattern of a regular expression
   */
  record Name(String text, boolean regex, Span span) {}

  /** Where the server stands, for what is said of a server without names. */
  private Optional<Span> place = Optional.empty();

  void standsAt(Span span) {
    place = Optional.of(span);
  }

  Span place(Span otherwise) {
    return place.orElse(otherwise);
  }

  static ServerConf of(Scope scope) {
    Optional<ServerConf> conf = scope.conf(ServerConf.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new ServerConf());
  }
}
