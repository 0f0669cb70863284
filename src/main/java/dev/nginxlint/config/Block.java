package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directives of one block by name; what is asked for is what nginx would take from it. */
final class Block {
  private final List<Directive> directives;
  private final Map<String, List<Directive>> byName = new HashMap<>();

  Block(List<Directive> directives) {
    this.directives = directives;
    for (Directive directive : directives) {
      String name = directive.name().value();
      List<Directive> same = byName.get(name);
      if (same == null) {
        same = new ArrayList<>();
        byName.put(name, same);
      }
      same.add(directive);
    }
  }

  List<Directive> directives() {
    return directives;
  }

  List<Directive> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Says whether there is a directive of one of these names. */
  boolean hasAny(String... names) {
    for (String name : names) {
      if (byName.containsKey(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first of a name that has parameters; nginx refuses a second one. */
  Optional<Directive> first(String name) {
    for (Directive directive : all(name)) {
      if (!directive.parameters().isEmpty()) {
        return Optional.of(directive);
      }
    }
    return Optional.empty();
  }

  Optional<String> value(String name) {
    Optional<Directive> first = first(name);
    return first.isPresent() ? Optional.of(first.get().parameter(1)) : Optional.empty();
  }

  /** Returns what "on" or "off" is in effect, as ngx_conf_set_flag_slot(). */
  boolean flag(String name, boolean inherited) {
    Optional<String> value = value(name);
    return value.isPresent() ? Ascii.same(value.get(), "on") : inherited;
  }

  /** Returns the parameters of a directive as text. */
  static List<String> words(Directive directive) {
    List<String> words = new ArrayList<>(directive.parameters().size());
    for (Parameter parameter : directive.parameters()) {
      words.add(parameter.value());
    }
    return words;
  }
}
