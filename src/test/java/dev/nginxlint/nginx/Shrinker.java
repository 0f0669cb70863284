package dev.nginxlint.nginx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a text on which the two differ smaller, as long as they differ in the same way. */
final class Shrinker {
  private static final int MOST = 20;

  private final Judges judges;
  private final MutationRun.Difference difference;

  private Shrinker(Judges judges, MutationRun.Difference difference) {
    this.judges = judges;
    this.difference = difference;
  }

  /** Writes what is left of the first differences of each kind. */
  static void shrinkAll(MutationRun run, Path folder) throws IOException {
    try (Judges judges = new Judges()) {
      for (Kind kind : Kind.values()) {
        List<MutationRun.Difference> differences = run.differences(kind);
        List<String> seen = new ArrayList<>();
        for (MutationRun.Difference difference : differences) {
          String words = difference.words();
          if (seen.contains(words) || seen.size() >= MOST) {
            continue;
          }
          seen.add(words);
          String text = new Shrinker(judges, difference).shrink();
          String head =
              ("# " + difference + "\n" + judges.test(text))
                  .replace("\n", "\n# ")
                  .replaceAll("[^\\x00-\\xff]", "?")
                  .concat("\n");
          String name =
              kind.name().toLowerCase(java.util.Locale.ROOT)
                  + "-"
                  + difference.mutant().id().replace(':', '-')
                  + ".conf";
          Files.writeString(folder.resolve(name), text + head, StandardCharsets.ISO_8859_1);
        }
      }
    }
  }

  private String shrink() {
    String smaller = difference.mutant().text();
    boolean going = true;
    while (going) {
      Optional<String> found = smaller(smaller);
      going = found.isPresent();
      smaller = found.orElse(smaller);
    }
    return smaller;
  }

  /** Returns the text without as much as can be left out at once. */
  private Optional<String> smaller(String text) {
    Draft draft = Draft.of(text);
    List<Draft.Range> ranges = new ArrayList<>(draft.statements());
    ranges.addAll(draft.lines());
    for (Piece piece : draft.pieces()) {
      if (piece.kind() == Piece.Kind.COMMENT) {
        ranges.add(new Draft.Range(piece.start(), piece.end()));
      }
    }
    ranges.sort((a, b) -> Integer.compare(b.end() - b.start(), a.end() - a.start()));
    for (Draft.Range range : ranges) {
      String without = draft.replace(range.start(), range.end(), "");
      Judges.Verdicts verdicts = judges.test(without);
      if (isSame(verdicts)) {
        return Optional.of(without);
      }
    }
    return Optional.empty();
  }

  private boolean isSame(Judges.Verdicts verdicts) {
    return verdicts
        .difference()
        .map(kind -> new MutationRun.Difference(kind, difference.mutant(), verdicts).words())
        .equals(Optional.of(difference.words()));
  }
}
