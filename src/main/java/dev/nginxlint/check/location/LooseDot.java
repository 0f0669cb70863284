package dev.nginxlint.check.location;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Node;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dot of a location's pattern that stands for any byte, where the one of a file name is meant: a
 * single "." before a letter.
 */
record LooseDot() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> self = Siblings.self(scene, placement);
    if (self.isEmpty()
        || !self.get().modifier().isRegex()
        || !hasLooseDot(self.get().uri())
        || self.get().match().regex().isEmpty()
        || !(self.get().match().regex().get() instanceof Compilation.Compiled compiled)) {
      return List.of();
    }
    List<Node> items = new ArrayList<>();
    flatten(compiled.regex().parsed().root(), items);
    for (int i = 0; i + 1 < items.size(); i++) {
      if (isDot(items.get(i)) && isLetter(items.get(i + 1))) {
        String path = path(items, i);
        return Uris.matches(compiled, path)
            ? List.of(match(scene, placement, self.get(), path))
            : List.of();
      }
    }
    return List.of();
  }

  /** Looks at the text, which is enough for most patterns. */
  private static boolean hasLooseDot(String pattern) {
    for (int at = pattern.indexOf('.'); at >= 0; at = pattern.indexOf('.', at + 1)) {
      boolean escaped = at > 0 && pattern.charAt(at - 1) == '\\';
      char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
      if (!escaped && (Character.isLetter(next) || next == '(')) {
        return true;
      }
    }
    return false;
  }

  private static Match match(
      Scene scene, Placement placement, LocationBlock location, String path) {
    Match match =
        Match.at(Siblings.place(location), passes(location) ? "passed" : "other")
            .value("pattern", location.uri())
            .value("path", path);
    return Proof.add(match, scene, placement, path, true);
  }

  private static void flatten(Node node, List<Node> items) {
    if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        flatten(item, items);
      }
    } else if (node instanceof Node.Capture capture
        && !(capture.body() instanceof Node.Alternation)) {
      flatten(capture.body(), items);
    } else {
      items.add(node);
    }
  }

  private static boolean isDot(Node node) {
    return node instanceof Node.OneOf one && one.bytes().size() >= 255;
  }

  /** Says whether what comes to a location is executed. */
  private static boolean passes(LocationBlock location) {
    return location.has("fastcgi_pass") || location.has("uwsgi_pass") || location.has("scgi_pass");
  }

  /** Says whether a node is a letter, or one of several words. */
  private static boolean isLetter(Node node) {
    Node first = node;
    while (!(first instanceof Node.OneOf)) {
      boolean goesOn =
          first instanceof Node.Capture
              || first instanceof Node.Alternation
              || first instanceof Node.Sequence;
      if (!goesOn || first.children().isEmpty()) {
        return false;
      }
      first = first.children().get(0);
    }
    ByteSet bytes = ((Node.OneOf) first).bytes();
    int letter = bytes.next(0);
    return bytes.size() <= 2 && letter >= 0 && Character.isLetter((char) letter);
  }

  /** Returns a path that has a letter where the dot is to be. */
  private static String path(List<Node> items, int dot) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(i == dot ? "x" : word(items.get(i)));
    }
    return text.toString().startsWith("/") ? text.toString() : "/x" + text;
  }

  private static String word(Node node) {
    if (node instanceof Node.OneOf one) {
      int letter = one.bytes().next('a');
      int value = one.bytes().contains('x') ? 'x' : letter >= 0 ? letter : one.bytes().next('!');
      return value < 0 ? "" : String.valueOf((char) value);
    }
    if (node instanceof Node.Alternation alternation) {
      return word(alternation.branches().get(0));
    }
    if (node instanceof Node.Repetition repetition) {
      return repetition.min() == 0 ? "" : word(repetition.body()).repeat(repetition.min());
    }
    StringBuilder text = new StringBuilder();
    if (!(node instanceof Node.Look)) {
      for (Node child : node.children()) {
        text.append(word(child));
      }
    }
    return text.toString();
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "path");
  }

  @Override
  public List<String> cases() {
    return List.of("passed", "other");
  }
}
