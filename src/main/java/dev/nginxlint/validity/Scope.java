package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A block while it is read: what nginx has set in it so far. The outermost is that of the main
 * context.
 *
 * <p>What a module keeps for a block (its main, srv or loc conf) is a class of its own, made at
 * first use by {@link #conf}.
 */
final class Scope {
  private final String context;
  private final Optional<Directive> directive;
  private final Optional<Scope> outer;
  private final Set<String> fields = new HashSet<>();
  private final Map<String, Setting> settings = new HashMap<>();

  /** Few, of a class each. */
  private final List<Object> confs = new ArrayList<>(4);

  Scope(String context, Optional<Directive> directive, Optional<Scope> outer) {
    this.context = context;
    this.directive = directive;
    this.outer = outer;
  }

  /** The context as the data names it: {@code if-in-location}. */
  String context() {
    return context;
  }

  /** The directive whose block this is; empty for main and around a fragment. */
  Optional<Directive> directive() {
    return directive;
  }

  /** Returns the directives in this block; none for main and in a fragment. */
  List<Directive> directives() {
    return directive.isPresent() ? directive.get().children() : List.of();
  }

  Optional<Scope> outer() {
    return outer;
  }

  boolean is(String name) {
    return context.equals(name);
  }

  /** Marks a field of this block as set; says whether it was not set before. */
  boolean set(String field) {
    return fields.add(field);
  }

  boolean isSet(String field) {
    return fields.contains(field);
  }

  /** Keeps the directive that has set a field of this block, for what is read from it later. */
  void keep(String field, Setting setting) {
    settings.put(field, setting);
  }

  /**
   * Returns the directive that set a field in this block or in the nearest around it, as merging
   * the confs of blocks does.
   *
   * @param field module and field: {@code ngx_http_core_module loc:sendfile}
   */
  Optional<Setting> inherited(String field) {
    Setting setting = settings.get(field);
    if (setting != null || outer.isEmpty()) {
      return Optional.ofNullable(setting);
    }
    return outer.get().inherited(field);
  }

  /** Returns what a module keeps for this block; nothing before {@link #keepConf}. */
  <T> Optional<T> conf(Class<T> type) {
    for (int i = 0; i < confs.size(); i++) {
      Object conf = confs.get(i);
      if (conf.getClass() == type) {
        return Optional.of(type.cast(conf));
      }
    }
    return Optional.empty();
  }

  /** Keeps what a module has of this block, and returns it. */
  <T> T keepConf(T conf) {
    confs.add(conf);
    return conf;
  }

  /**
   * Returns this block or the nearest around it with this context; the outermost where there is
   * none.
   */
  Scope nearest(String name) {
    Scope scope = this;
    while (!scope.is(name) && scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope;
  }

  /** Returns http{} or stream{}, this block or one around it; the outermost where it is neither. */
  Scope part() {
    Scope scope = this;
    while (!scope.is("http") && !scope.is("stream") && scope.outer.isPresent()) {
      scope = scope.outer.get();
    }
    return scope;
  }
}
