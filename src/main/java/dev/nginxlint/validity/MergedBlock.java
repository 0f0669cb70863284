package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
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

  /** The directives by name. */
  private final Map<String, List<Directive>> byName;

  private MergedBlock(Scope scope) {
    this.scope = scope;
    boolean outermost = scope.is("http") || scope.outer().isEmpty();
    this.outer = outermost ? Optional.empty() : Optional.of(of(scope.outer().get()));
    this.byName = byName(scope.directives());
  }

  private static Map<String, List<Directive>> byName(List<Directive> directives) {
    Map<String, List<Directive>> byName = new HashMap<>();
    for (Directive directive : directives) {
      String name = directive.name().value();
      List<Directive> same = byName.get(name);
      if (same == null) {
        same = new ArrayList<>();
        byName.put(name, same);
      }
      same.add(directive);
    }
    return byName;
  }

  static MergedBlock of(Scope scope) {
    Optional<MergedBlock> conf = scope.conf(MergedBlock.class);
    return conf.isPresent() ? conf.get() : scope.keepConf(new MergedBlock(scope));
  }

  Optional<MergedBlock> outer() {
    return outer;
  }

  Scope scope() {
    return scope;
  }

  /** Returns the directives of this name in the block itself. */
  List<Directive> own(String name) {
    return byName.getOrDefault(name, List.of());
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Returns the nearest block that has a directive: this one, or one around it. */
  Optional<MergedBlock> holder(String name) {
    if (has(name)) {
      return Optional.of(this);
    }
    return outer.isPresent() ? outer.get().holder(name) : Optional.empty();
  }

  /** Returns the directives of this name that count here. */
  List<Directive> all(String name) {
    Optional<MergedBlock> holder = holder(name);
    return holder.isPresent() ? holder.get().own(name) : List.of();
  }

  /** Returns the directive that counts here. */
  Optional<Directive> find(String name) {
    List<Directive> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Returns a parameter of the directive that counts here. */
  Optional<String> value(String name) {
    Optional<Directive> directive = find(name);
    return directive.isPresent() ? Optional.of(directive.get().parameter(1)) : Optional.empty();
  }

  /** Says whether a flag is on. */
  boolean isOn(String name) {
    return Ascii.same(value(name).orElse(""), "on");
  }

  /** Returns a size that is set here, or what nginx takes without. */
  long size(String name, long otherwise) {
    Optional<String> value = value(name);
    return value.isPresent() ? Numbers.size(value.get()) : otherwise;
  }
}
