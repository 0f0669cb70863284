package dev.nginxlint.cli;

import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the workers of nginx run as.
 *
 * @param groups all groups it belongs to, by number
 */
record Account(String name, int user, Set<Integer> groups) {

  /** Returns the account of {@code user}; empty where none is named, or this machine has it not. */
  static Optional<Account> of(Configuration configuration) {
    for (Directive directive : configuration.directives()) {
      int count = directive.parameters().size();
      if (directive.is("user") && count > 0) {
        String name = Utf8.decode(directive.parameter(1));
        String group = count > 1 ? Utf8.decode(directive.parameter(2)) : name;
        return find(name, group, lines("/etc/passwd"), lines("/etc/group"));
      }
    }
    return Optional.empty();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Finds a user as ngx_set_user() and initgroups(3) do. */
  static Optional<Account> find(
      String name, String group, List<String> users, List<String> groups) {
    Set<Integer> numbers = new HashSet<>();
    for (String line : groups) {
      String[] fields = line.split(":", -1);
      boolean member = fields.length > 3 && List.of(fields[3].split(",", -1)).contains(name);
      if (fields.length > 2 && (member || fields[0].equals(group))) {
        addNumber(fields[2], numbers);
      }
    }
    for (String line : users) {
      String[] fields = line.split(":", -1);
      Set<Integer> user = new HashSet<>();
      if (fields.length > 2 && fields[0].equals(name)) {
        addNumber(fields[2], user);
      }
      if (!user.isEmpty()) {
        return Optional.of(new Account(name, user.iterator().next(), numbers));
      }
    }
    return Optional.empty();
  }

  private static void addNumber(String digits, Set<Integer> numbers) {
    if (digits.matches("[0-9]{1,9}")) {
      numbers.add(Integer.valueOf(digits));
    }
  }
}
