package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * A server of stream{} or mail{} when nginx merges it with the block around it: what is not set in
 * it is taken from there.
 */
final class MergedServer {
  private final Scope server;

  private MergedServer(Scope server) {
    this.server = server;
  }

  static MergedServer of(Scope server) {
    return new MergedServer(server);
  }

  /** Returns the directives of this name that count in the server. */
  List<Directive> all(String name) {
    List<Directive> own = MergedBlock.of(server).own(name);
    return own.isEmpty() && server.outer().isPresent()
        ? MergedBlock.of(server.outer().get()).own(name)
        : own;
  }

  Optional<Directive> find(String name) {
    List<Directive> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  /** Returns the first parameter of a directive that counts; empty without. */
  String value(String name) {
    List<Directive> all = all(name);
    return all.isEmpty() ? "" : all.get(0).parameter(1);
  }

  /** Says whether a flag is on. */
  boolean isOn(String name) {
    return Ascii.same(value(name), "on");
  }
}
