package dev.nginxlint.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts locations into servers, and into each other. */
final class RandomLocations {
  private static final int DEEPEST = 2;

  private final Chance chance;
  private final List<RandomPart> parts;
  private final int weights;

  RandomLocations(Chance chance, List<RandomPart> parts) {
    this.chance = chance;
    this.parts = parts;
    this.weights = parts.stream().mapToInt(RandomPart::weight).sum();
  }

  void addTo(Block server) {
    addTo(server, 0, chance.between(1, 7));
    Block named = new Block(Block.Kind.NAMED, "location", "@named");
    fill(named);
    server.add(named);
  }

  private void addTo(Block outer, int depth, int count) {
    Set<String> taken = new HashSet<>();
    boolean inRegex = outer.kind() == Block.Kind.REGEX;
    for (int i = 0; i < count; i++) {
      Block location = inRegex || chance.percent(25) ? regex() : prefix(outer);
      // Two of one name are refused, but for regular expressions.
      boolean fresh = taken.add((location.kind() == Block.Kind.EXACT) + location.name());
      if (location.kind() == Block.Kind.REGEX || fresh) {
        fill(location);
        if (location.kind() != Block.Kind.EXACT && depth < DEEPEST && chance.percent(30)) {
          addTo(location, depth + 1, chance.below(3));
        }
        outer.add(location);
      }
    }
  }

  private Block regex() {
    String modifier = chance.word("~", "~*");
    return new Block(Block.Kind.REGEX, "location", modifier, chance.word(RandomWords.PATTERNS));
  }

  private Block prefix(Block outer) {
    String path = path(outer.kind() == Block.Kind.SERVER ? "" : outer.name());
    return switch (chance.below(5)) {
      case 0 -> new Block(Block.Kind.EXACT, "location", "=", path);
      case 1 -> new Block(Block.Kind.PREFIX, "location", "^~", path);
      default -> new Block(Block.Kind.PREFIX, "location", path);
    };
  }

  private String path(String outer) {
    StringBuilder path = new StringBuilder(outer);
    int count = chance.below(3) + (outer.isEmpty() ? 0 : 1);
    for (int i = 0; i < count; i++) {
      path.append(endsInSlash(path) ? "" : "/").append(chance.word(RandomWords.SEGMENTS));
    }
    if (path.length() == 0 || (chance.percent(50) && !endsInSlash(path))) {
      path.append('/');
    }
    return path.toString();
  }

  private static boolean endsInSlash(CharSequence path) {
    return path.length() > 0 && path.charAt(path.length() - 1) == '/';
  }

  private void fill(Block location) {
    parts.forEach(part -> part.location(location));
    int at = chance.below(weights);
    for (RandomPart part : parts) {
      at -= part.weight();
      if (at < 0) {
        part.content(location);
        return;
      }
    }
  }
}
