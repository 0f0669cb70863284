package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern that PCRE2 accepts.
 *
 * @param names the named groups, in the order they are written
 */
public record ParsedPattern(Node root, int captureCount, List<NamedGroup> names) {

  /**
   * A name and the number of its group. With {@code (?J)} one name can belong to several groups.
   */
  public record NamedGroup(String name, int number) {}

  public ParsedPattern {
    names = List.copyOf(names);
  }

  /**
   * Returns the numbers of the groups that a reference means: one, or none, or several of the same
   * name.
   */
  public List<Integer> numbers(Node.Target target) {
    if (target.name().isEmpty()) {
      return target.number() <= captureCount ? List.of(target.number()) : List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    for (NamedGroup group : names) {
      if (group.name().equals(target.name().get())) {
        numbers.add(group.number());
      }
    }
    return numbers;
  }

  /** Returns the first group of this number; 0 is the whole pattern. */
  public Optional<Node> group(int number) {
    return number == 0 ? Optional.of(root) : find(root, number);
  }

  private static Optional<Node> find(Node node, int number) {
    if (node instanceof Node.Capture capture && capture.number() == number) {
      return Optional.of(node);
    }
    for (Node child : node.children()) {
      Optional<Node> found = find(child, number);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
