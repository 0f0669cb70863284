package dev.nginxlint.nginx;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whether nginx and this program say the same of configurations mutated by chance.
 *
 * <p>{@code mvn test -Dtest=MutationTest -Dmutants=10000 -Dseed=500000} takes other mutants; {@code
 * -Dmutant=SEED:INDEX} shows one. What differs is listed in {@code target/differences/all.txt};
 * {@code -Dshrink} also writes there what is left of one of each sort.
 */
class MutationTest {
  private static final Path POOL = Path.of("testdata/pool");
  private static final Path DIFFERENCES = Path.of("target/differences");

  @Test
  void mutantsAreReadAlike() throws IOException {
    Mutator mutator = new Mutator(POOL);
    String one = System.getProperty("mutant", "");
    if (!one.isEmpty()) {
      show(mutator, one);
      return;
    }
    int count = Integer.getInteger("mutants", 2000);
    long seed = Long.getLong("seed", 0);
    MutationRun run = MutationRun.of(mutator, seed, count);
    String title = count + " mutants of seed " + seed + "\n";
    System.out.println(title + MutationReport.brief(run));
    List<MutationRun.Difference> grave = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.VALUE) {
        grave.addAll(run.differences(kind));
      }
    }
    Files.createDirectories(DIFFERENCES);
    Files.writeString(DIFFERENCES.resolve("all.txt"), title + MutationReport.whole(run));
    if (System.getProperty("shrink") != null) {
      Shrinker.shrinkAll(run, DIFFERENCES);
    }
    assertTrue(grave.isEmpty(), () -> grave.size() + " differences, the first:\n" + grave.get(0));
    int values = run.differences(Kind.VALUE).size();
    assertTrue(values * 100 <= count, () -> values + " differences in values, more than 1 %");
  }

  private static void show(Mutator mutator, String id) {
    int colon = id.indexOf(':');
    if (colon < 0) {
      fail("-Dmutant wants SEED:INDEX");
    }
    Mutant mutant =
        mutator.mutant(
            Long.parseLong(id.substring(0, colon)), Integer.parseInt(id.substring(colon + 1)));
    try (Judges judges = new Judges()) {
      Judges.Verdicts verdicts = judges.test(mutant.text());
      System.out.println(mutant.text());
      System.out.println(mutant + "\n" + verdicts);
      assertTrue(verdicts.difference().isEmpty(), verdicts::toString);
    }
  }
}
