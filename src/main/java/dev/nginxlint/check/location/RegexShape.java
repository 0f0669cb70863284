package dev.nginxlint.check.location;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.Node;
import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of locations that say more, or less, than is meant.
 *
 * @param open whether to look for extensions that nothing ends, or for one exact path
 */
record RegexShape(boolean open) implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Optional<LocationBlock> self = Siblings.self(scene, placement);
    if (self.isEmpty()
        || !self.get().modifier().isRegex()
        || self.get().match().regex().isEmpty()
        || !(self.get().match().regex().get() instanceof Compilation.Compiled compiled)) {
      return List.of();
    }
    LocationBlock location = self.get();
    String path = "";
    if (!open) {
      path = location.modifier() == Modifier.REGEX ? literal(compiled) : "";
    } else if (endsWithExtension(location.uri())) {
      String sample = Uris.sample(location);
      path = sample == null ? "" : sample + "x";
    }
    if (path.isEmpty() || !Uris.matches(compiled, path)) {
      return List.of();
    }
    Match match =
        Match.at(Siblings.place(location)).value("pattern", location.uri()).value("path", path);
    return List.of(Proof.add(match, scene, placement, path, true));
  }

  /** Returns the only path that {@code ^/path$} matches; nothing for any other pattern. */
  private static String literal(Compilation.Compiled compiled) {
    if (!(compiled.regex().parsed().root() instanceof Node.Sequence sequence)) {
      return "";
    }
    List<Node> items = sequence.items();
    int last = items.size() - 1;
    if (last < 2
        || !isPlace(items.get(0), Node.Place.SUBJECT_START)
        || !isPlace(items.get(last), Node.Place.SUBJECT_END)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Node item : items.subList(1, last)) {
      if (!(item instanceof Node.OneOf one) || one.bytes().size() != 1) {
        return "";
      }
      text.append((char) one.bytes().next(0));
    }
    return text.charAt(0) == '/' ? text.toString() : "";
  }

  private static boolean isPlace(Node node, Node.Place place) {
    return node instanceof Node.Assertion assertion && assertion.place() == place;
  }

  /** Says whether a pattern ends with {@code \.php} or {@code \.(png|jpg)}. */
  private static boolean endsWithExtension(String pattern) {
    int end = pattern.length();
    int start;
    if (pattern.endsWith(")")) {
      start = pattern.lastIndexOf('(');
      String inner = start < 0 ? "-" : pattern.substring(start + 1, end - 1);
      inner = inner.startsWith("?:") ? inner.substring(2) : inner;
      for (int i = 0; i < inner.length(); i++) {
        if (!Character.isLetterOrDigit(inner.charAt(i)) && inner.charAt(i) != '|') {
          return false;
        }
      }
    } else {
      start = end;
      while (start > 0 && Character.isLetterOrDigit(pattern.charAt(start - 1))) {
        start--;
      }
    }
    // A name that begins with a dot is no extension: "/\.git".
    return start >= 2
        && start < end
        && pattern.startsWith("\\.", start - 2)
        && (start < 3 || "/)|(^".indexOf(pattern.charAt(start - 3)) < 0);
  }

  @Override
  public List<String> values() {
    return List.of("pattern", "path");
  }
}
