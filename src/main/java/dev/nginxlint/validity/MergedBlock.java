package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A block of http{} when nginx merges it with those around it: what is not set in it is taken from
 * the next outer one.
 */
final class MergedBlock {
  private final Scope scope;
  private final Optional<MergedBlock> outer;
  private final Map<String, List<Directive>> own = new HashMap<>();

  /** The first words of the names of the directives. */
  private final Set<String> modules = new HashSet<>();

  private MergedBlock(Scope scope) {
    this.scope = scope;
    boolean outermost = scope.is("http") || scope.outer().isEmpty();
    this.outer = outermost ? Optional.empty() : Optional.of(of(scope.outer().get()));
    for (Directive directive : scope.directives()) {
      String name = directive.name().value();
      List<Directive> same = own.get(name);
      if (same == null) {
        same = new ArrayList<>();
        own.put(name, same);
      }
      same.add(directive);
      int end = name.indexOf('_');
      modules.add(end < 0 ? name : name.substring(0, end));
    }
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
    return own.getOrDefault(name, List.of());
  }

  /** Says whether there are directives of a module here or around: {@code proxy}. */
  boolean concerns(String module) {
    return modules.contains(module) || (outer.isPresent() && outer.get().concerns(module));
  }

  boolean has(String name) {
    return own.containsKey(name);
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
    return Slots.equalsIgnoreCase(value(name).orElse(""), "on");
  }

  /** Returns a size that is set here, or what nginx takes without. */
  long size(String name, long otherwise) {
    Optional<String> value = value(name);
    return value.isPresent() ? Numbers.size(value.get()) : otherwise;
  }
}
