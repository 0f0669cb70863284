package dev.nginxlint.lint;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directives of each file in the order they stand there, whatever includes the file, and how
 * often.
 */
public final class Outline {
  private final Map<String, List<Node>> files = new HashMap<>();

  /**
   * A directive in its file.
   *
   * @param parent the number of the block it is in; -1 for none in this file
   */
  private record Node(Directive directive, int parent) {
    int start() {
      return directive.span().start();
    }
  }

  private Outline() {}

  /** Makes the outline of all files of a configuration. */
  public static Outline of(Configuration configuration) {
    Outline outline = new Outline();
    outline.add(configuration.directives(), configuration.main().path(), -1);
    return outline;
  }

  private void add(List<Directive> directives, String aroundFile, int around) {
    for (Directive directive : directives) {
      String path = directive.span().file().path();
      List<Node> nodes = files.computeIfAbsent(path, key -> new ArrayList<>());
      int number = nodes.size();
      // A file that is read again starts before what was noted of it.
      if (nodes.isEmpty() || nodes.get(number - 1).start() < directive.span().start()) {
        nodes.add(new Node(directive, path.equals(aroundFile) ? around : -1));
      } else {
        number = at(nodes, directive.span().start());
      }
      add(directive.children(), path, number);
    }
  }

  /** Returns the directives around a byte, innermost first. */
  public List<Directive> around(SourceFile file, int offset) {
    List<Node> nodes = files.getOrDefault(file.path(), List.of());
    List<Directive> around = new ArrayList<>();
    for (int i = at(nodes, offset); i >= 0; i = nodes.get(i).parent()) {
      if (nodes.get(i).directive().span().end() > offset) {
        around.add(nodes.get(i).directive());
      }
    }
    return around;
  }

  /** Returns the directives that start between two places. */
  public List<Directive> startingIn(SourceFile file, int from, int to) {
    List<Node> nodes = files.getOrDefault(file.path(), List.of());
    List<Directive> starting = new ArrayList<>();
    for (int i = at(nodes, from - 1) + 1; i < nodes.size() && nodes.get(i).start() < to; i++) {
      starting.add(nodes.get(i).directive());
    }
    return starting;
  }

  /** Returns the innermost simple directive around a byte. */
  public Optional<Directive> simpleAround(SourceFile file, int offset) {
    List<Directive> around = around(file, offset);
    boolean simple = !around.isEmpty() && around.get(0).block().isEmpty();
    return simple ? Optional.of(around.get(0)) : Optional.empty();
  }

  /** Returns the number of the last directive that starts at or before a byte; -1 if none does. */
  private static int at(List<Node> nodes, int offset) {
    int low = 0;
    int high = nodes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nodes.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
