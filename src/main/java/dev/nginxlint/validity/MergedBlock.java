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
  private final Scope scope;
  private final Optional<MergedBlock> outer;
  private final Map<String, List<Directive>> own = new HashMap<>();

  private MergedBlock(Scope scope) {
    this.scope = scope;
    this.outer = scope.is("http") ? Optional.empty() : scope.outer().map(MergedBlock::of);
    for (Directive directive : scope.directive().map(Directive::children).orElse(List.of())) {
      own.computeIfAbsent(directive.name().value(), name -> new ArrayList<>()).add(directive);
    }
  }

  static MergedBlock of(Scope scope) {
    return scope.conf(MergedBlock.class, () -> new MergedBlock(scope));
  }

  Optional<MergedBlock> outer() {
    return outer;
  }

  Scope scope() {
    return scope;
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
