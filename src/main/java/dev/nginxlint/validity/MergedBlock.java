package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block of http{} when nginx merges it with those around it: what is not set in it is taken from
 * the next outer one.
 */
final class MergedBlock {
  private final Directive block;
  private final Optional<MergedBlock> outer;
  private final Map<String, List<Directive>> own = new HashMap<>();
  private final List<MergedBlock> inner = new ArrayList<>();

  MergedBlock(Directive block, Optional<MergedBlock> outer) {
    this.block = block;
    this.outer = outer;
    for (Directive directive : block.children()) {
      own.computeIfAbsent(directive.name().value(), name -> new ArrayList<>()).add(directive);
      if (isMerged(directive, block.is("http"))) {
        inner.add(new MergedBlock(directive, Optional.of(this)));
      }
    }
  }

  Directive block() {
    return block;
  }

  Optional<MergedBlock> outer() {
    return outer;
  }

  /** Returns the servers of http{}, or the locations of a server or location, as nginx counts. */
  List<MergedBlock> inner() {
    return inner;
  }

  private static boolean isMerged(Directive directive, boolean inHttp) {
    if (directive.block().isEmpty()) {
      return false;
    }
    return inHttp
        ? directive.is("server")
        : directive.is("location") || directive.is("if") || directive.is("limit_except");
  }

  /** Returns the directives of this name in the block itself. */
  List<Directive> own(String name) {
    return own.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return own.containsKey(name);
  }

  /** Returns the nearest block that has a directive: this one, or one around it. */
  Optional<MergedBlock> holder(String name) {
    return has(name) ? Optional.of(this) : outer.flatMap(block -> block.holder(name));
  }

  /** Returns the directive that counts here. */
  Optional<Directive> find(String name) {
    return holder(name).map(holder -> holder.own(name).get(0));
  }

  /** Returns a parameter of the directive that counts here. */
  Optional<String> value(String name) {
    return find(name).map(directive -> directive.parameter(1));
  }

  /** Says whether a flag is on. */
  boolean isOn(String name) {
    return value(name).filter(value -> Slots.equalsIgnoreCase(value, "on")).isPresent();
  }

  /** Returns a size that is set here, or what nginx takes without. */
  long size(String name, long otherwise) {
    return value(name).map(Numbers::size).orElse(otherwise);
  }
}
