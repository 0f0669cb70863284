package dev.nginxlint.taint;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.ConditionReader;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ServerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the variables of a configuration get their values, by name in lower case. */
final class Definitions {
  private static final String[] BLOCKS = {"map", "geo", "split_clients"};
  private static final String[] OTHERS = {
    "js_set", "js_var", "perl_set", "set_by_lua", "set_by_lua_block", "set_by_lua_file"
  };

  private final Map<String, List<Placement>> sets = new HashMap<>();
  private final Map<String, Placement> blocks = new HashMap<>();
  private final Map<String, List<Group>> groups = new HashMap<>();

  /**
   * A named group.
   *
   * @param subject the variable that the pattern is matched with, in lower case
   */
  record Group(Placement at, String subject, ParsedPattern pattern, int number) {}

  Definitions(Scene scene) {
    for (Placement set : scene.directives("set")) {
      if (set.directive().parameters().size() == 2) {
        List<Placement> same = sets.get(name(set.directive().parameter(1)));
        if (same == null) {
          same = new ArrayList<>();
          sets.put(name(set.directive().parameter(1)), same);
        }
        same.add(set);
      }
    }
    for (String kind : BLOCKS) {
      for (Placement block : scene.directives(kind)) {
        int count = block.directive().parameters().size();
        if (count > 0) {
          blocks.put(name(block.directive().parameter(count)), block);
        }
      }
    }
    for (String kind : OTHERS) {
      for (Placement other : scene.directives(kind)) {
        if (!other.directive().parameters().isEmpty()) {
          blocks.put(name(other.directive().parameter(1)), other);
        }
      }
    }
    addGroups(scene);
  }

  List<Placement> sets(String variable) {
    return sets.getOrDefault(variable, List.of());
  }

  /** Returns the map, geo or the like that defines a variable. */
  Optional<Placement> block(String variable) {
    return Optional.ofNullable(blocks.get(variable));
  }

  List<Group> groups(String variable) {
    return groups.getOrDefault(variable, List.of());
  }

  private void addGroups(Scene scene) {
    for (Placement location : scene.directives("location")) {
      Optional<ParsedPattern> pattern =
          mayNameGroups(location) ? ofLocation(location) : Optional.empty();
      if (pattern.isPresent()) {
        add(location, "uri", pattern.get());
      }
    }
    for (Placement rewrite : scene.directives("rewrite")) {
      Optional<ParsedPattern> pattern =
          mayNameGroups(rewrite) ? ofRewrite(rewrite) : Optional.empty();
      if (pattern.isPresent()) {
        add(rewrite, "uri", pattern.get());
      }
    }
    for (Placement condition : scene.directives("if")) {
      Optional<Condition.Matches> matches =
          mayNameGroups(condition) ? ofIf(condition) : Optional.empty();
      if (matches.isPresent()) {
        Optional<ParsedPattern> pattern = parsed(matches.get().regex());
        if (pattern.isPresent()) {
          add(condition, name(matches.get().variable()), pattern.get());
        }
      }
    }
    for (Placement names : scene.directives("server_name")) {
      for (Parameter parameter : names.directive().parameters()) {
        if (parameter.value().startsWith("~")) {
          Optional<ServerName> name = ServerName.parse(parameter.value()).value();
          Optional<ParsedPattern> pattern =
              name.isPresent() && name.get().regex().isPresent()
                  ? parsed(name.get().regex().get())
                  : Optional.empty();
          if (pattern.isPresent()) {
            add(names, "host", pattern.get());
          }
        }
      }
    }
  }

  /** Looks for the start of a named group: {@code (?<name>}. */
  private static boolean mayNameGroups(Placement placement) {
    for (Parameter parameter : placement.directive().parameters()) {
      if (parameter.value().contains("(?")) {
        return true;
      }
    }
    return false;
  }

  private void add(Placement at, String subject, ParsedPattern pattern) {
    for (ParsedPattern.NamedGroup group : pattern.names()) {
      String name = Ascii.lowerCase(group.name());
      List<Group> same = groups.get(name);
      if (same == null) {
        same = new ArrayList<>();
        groups.put(name, same);
      }
      same.add(new Group(at, subject, pattern, group.number()));
    }
  }

  static Optional<ParsedPattern> ofLocation(Placement location) {
    Optional<LocationBlock> block = LocationBlock.of(location);
    return block.isPresent() && block.get().match().regex().isPresent()
        ? parsed(block.get().match().regex().get())
        : Optional.empty();
  }

  static Optional<ParsedPattern> ofRewrite(Placement rewrite) {
    if (rewrite.directive().parameters().size() < 2) {
      return Optional.empty();
    }
    Optional<Compilation> regex = Patterns.compile(rewrite.directive().parameter(1), false).value();
    return regex.isPresent() ? parsed(regex.get()) : Optional.empty();
  }

  static Optional<Condition.Matches> ofIf(Placement condition) {
    Optional<Condition> read = ConditionReader.read(condition.directive());
    return read.isPresent() && read.get() instanceof Condition.Matches matches
        ? Optional.of(matches)
        : Optional.empty();
  }

  static Optional<ParsedPattern> parsed(Compilation regex) {
    if (regex instanceof Compilation.Compiled compiled) {
      return Optional.of(compiled.regex().parsed());
    }
    return regex instanceof Compilation.Unrepresentable other
        ? Optional.of(other.pattern())
        : Optional.empty();
  }

  static String name(String variable) {
    String bare = variable.startsWith("$") ? variable.substring(1) : variable;
    return Ascii.lowerCase(bare);
  }
}
