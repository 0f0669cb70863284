package dev.nginxlint.nginx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What came of many mutants. */
final class MutationRun {
  private static final int WORKERS = 2;

  private final Map<Comparison, Integer> outcomes = new EnumMap<>(Comparison.class);
  private final Map<Kind, Integer> refused = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Difference>> differences = new EnumMap<>(Kind.class);

  /** A mutant that nginx and this program do not agree on. */
  record Difference(Kind kind, Mutant mutant, Judges.Verdicts verdicts) {

    /** What both say, whatever they quote; differences alike have most likely one cause. */
    String words() {
      return kind + ": " + words(verdicts.nginx()) + " | ours: " + words(verdicts.ours());
    }

    private static String words(Verdict verdict) {
      return verdict.accepted()
          ? "accepted"
          : verdict.message().replaceAll("\"[^\"]*\"", "\"\"").replaceAll("\\d+", "0");
    }

    @Override
    public String toString() {
      return kind
          + "  "
          + mutant
          + "\n"
          + verdicts
          + "\n  again: mvn test -Dtest=MutationTest -Dmutant="
          + mutant.id();
    }
  }

  /** Puts the mutants of a seed from 0 up to {@code count} to both. */
  static MutationRun of(Mutator mutator, long seed, int count) {
    MutationRun run = new MutationRun();
    AtomicInteger next = new AtomicInteger();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        futures.add(
            workers.submit(
                () -> {
                  try (Judges judges = new Judges()) {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                      Mutant mutant = mutator.mutant(seed, n);
                      run.add(mutant, judges.test(mutant.text()));
                    }
                  }
                }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
    return run;
  }

  private synchronized void add(Mutant mutant, Judges.Verdicts verdicts) {
    outcomes.merge(Comparison.of(verdicts.nginx(), verdicts.ours()), 1, Integer::sum);
    if (!verdicts.nginx().accepted() && !MachineErrors.include(verdicts.nginx())) {
      refused.merge(Kind.of(verdicts.nginx().message()), 1, Integer::sum);
    }
    verdicts
        .difference()
        .ifPresent(
            kind ->
                differences
                    .computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(new Difference(kind, mutant, verdicts)));
  }

  /** Differences of a kind, first mutant first. */
  List<Difference> differences(Kind kind) {
    return differences.getOrDefault(kind, List.of()).stream()
        .sorted((a, b) -> Integer.compare(a.mutant().index(), b.mutant().index()))
        .toList();
  }

  Map<Comparison, Integer> outcomes() {
    return outcomes;
  }

  /** What nginx refused, but for what only its machine knows. */
  Map<Kind, Integer> refused() {
    return refused;
  }
}
