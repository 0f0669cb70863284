package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
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
      byName.computeIfAbsent(directive.name().value(), name -> new ArrayList<>()).add(directive);
    }
  }

  List<Directive> directives() {
    return directives;
  }

  List<Directive> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Returns the first of a name that has parameters; nginx refuses a second one. */
  Optional<Directive> first(String name) {
    return all(name).stream().filter(directive -> !directive.parameters().isEmpty()).findFirst();
  }

  Optional<String> value(String name) {
    return first(name).map(directive -> directive.parameter(1));
  }

  /** Returns what "on" or "off" is in effect, as ngx_conf_set_flag_slot(). */
  boolean flag(String name, boolean inherited) {
    Optional<String> value = value(name).map(Ascii::lowerCase);
    return value.isPresent() ? value.get().equals("on") : inherited;
  }
}
