package dev.nginxlint.nginx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/** Makes mutants of the files of a pool; a seed and an index always give the same one. */
final class Mutator {
  private static final List<BiFunction<Draft, Dice, Edit>> OPERATIONS =
      List.of(
          WordOperations::delete,
          WordOperations::duplicate,
          WordOperations::swap,
          WordOperations::replace,
          WordOperations::replace,
          WordOperations::add,
          WordOperations::number,
          WordOperations::number,
          WordOperations::flip,
          WordOperations::misspell,
          WordOperations::misspell,
          WordOperations::changeCase,
          WordOperations::quote,
          TextOperations::insert,
          TextOperations::insert,
          TextOperations::deleteByte,
          TextOperations::replaceByte,
          TextOperations::truncate,
          TextOperations::line,
          TextOperations::statement,
          TextOperations::statement,
          TextOperations::block,
          TextOperations::transplant,
          TextOperations::transplant,
          TextOperations::wrap);

  private final List<Path> files;
  private final List<Draft> drafts;

  Mutator(Path folder) {
    files = Folders.files(folder, ".conf");
    drafts = files.stream().map(Mutator::read).map(Draft::of).toList();
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("no configurations in " + folder);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mutant mutant(long seed, int index) {
    Dice dice = new Dice(new SplittableRandom(seed * 1_000_003 + index), drafts);
    int file = dice.below(drafts.size());
    Draft draft = drafts.get(file);
    List<String> done = new ArrayList<>();
    int operations = dice.oneIn(3) ? 2 : 1;
    while (done.size() < operations && !draft.words().isEmpty()) {
      Edit edit = dice.pick(OPERATIONS).apply(draft, dice);
      // Two equal words may have been swapped.
      if (!edit.text().equals(draft.text())) {
        done.add(edit.what());
        draft = Draft.of(edit.text());
      }
    }
    String name = String.valueOf(files.get(file).getFileName());
    return new Mutant(seed, index, name, draft.text(), done);
  }
}
