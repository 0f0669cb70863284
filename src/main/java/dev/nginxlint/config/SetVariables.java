package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ServerName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the variables that get a value by "set" or by a named group. */
final class SetVariables {
  private SetVariables() {}

  /** Returns their names in lower case; the reader notes those of programs as it reads them. */
  static Set<String> of(List<Directive> http, List<Server> servers, LocationReader reader) {
    Set<String> set = new HashSet<>();
    walk(http, set);
    for (Server server : servers) {
      server.locations();
    }
    reader.addGroupNames(set);
    return Set.copyOf(set);
  }

  private static void walk(List<Directive> directives, Set<String> set) {
    for (Directive directive : directives) {
      addVariables(directive, set);
      walk(directive.children(), set);
    }
  }

  private static void addVariables(Directive directive, Set<String> set) {
    int count = directive.parameters().size();
    if (directive.is("set") && count == 2) {
      set.add(variable(directive.parameter(1)));
    } else if (directive.is("server_name")) {
      for (Parameter parameter : directive.parameters()) {
        Optional<ServerName> name = ServerName.parse(parameter.value()).value();
        if (name.isPresent()) {
          addGroups(name.get().regex(), set);
        }
      }
    } else if (directive.is("location") && count > 0 && count < 3) {
      Optional<LocationMatch> match = LocationMatch.parse(Block.words(directive)).value();
      if (match.isPresent()) {
        addGroups(match.get().regex(), set);
      }
    } else if (directive.is("map")) {
      for (Directive line : directive.children()) {
        addGroups(line.name().value(), set);
      }
    }
  }

  /** A key of a map may be a regular expression; most have no named groups. */
  private static void addGroups(String key, Set<String> set) {
    if (key.startsWith("~") && key.contains("(?")) {
      boolean caseless = key.startsWith("~*");
      addGroups(Patterns.compile(key.substring(caseless ? 2 : 1), caseless).value(), set);
    }
  }

  /** A named group is a variable that is empty until its pattern matches. */
  private static void addGroups(Optional<Compilation> regex, Set<String> set) {
    if (regex.isPresent() && regex.get() instanceof Compilation.Compiled compiled) {
      for (ParsedPattern.NamedGroup group : compiled.regex().parsed().names()) {
        set.add(Ascii.lowerCase(group.name()));
      }
    }
  }

  private static String variable(String word) {
    return Ascii.lowerCase(word.startsWith("$") ? word.substring(1) : word);
  }
}
