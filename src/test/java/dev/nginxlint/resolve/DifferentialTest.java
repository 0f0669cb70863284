package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.nginx.RunningNginx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Compares the resolver with a real nginx on configurations and requests made by chance: what
 * becomes of the request, in which server and location, with which uri and arguments. {@code
 * -Dconfigurations}, {@code -Drequests} and {@code -Dseed} say how many and which; each
 * configuration has a seed of its own, one more than that before it.
 *
 * <p>The resolver is told all that the test has: the files, the client's address, the headers, and,
 * where an auth_request asks an upstream, what that answers. So every undecided request counts as
 * one that it could not follow, and they may be 1 % of all that were made. A second resolver is
 * told nothing of the files; what nginx did must be among its alternatives, unless there are more
 * than it follows.
 */
class DifferentialTest {
  private static final int CONFIGURATIONS = Integer.getInteger("configurations", 200);
  private static final int REQUESTS = Integer.getInteger("requests", 50);
  private static final long SEED = Long.getLong("seed", 1);

  /** No more are looked for, and shrunk. */
  private static final int MOST_DIFFERENCES = Integer.getInteger("differences", 5);

  private final Map<String, Integer> kinds = new TreeMap<>();
  private final List<Difference> differences = new ArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger unfollowed = new AtomicInteger();

  @Test
  void resolvesAsNginxDoes() throws Exception {
    assumeTrue(RunningNginx.isInstalled(), "nginx is not installed");
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> runs = new ArrayList<>();
      for (int i = 0; i < CONFIGURATIONS; i++) {
        long seed = SEED + i;
        runs.add(() -> compare(seed));
      }
      for (Future<Boolean> run : executor.invokeAll(runs)) {
        run.get();
      }
    } finally {
      executor.shutdownNow();
    }
    int total = kinds.values().stream().mapToInt(count -> count).sum();
    kinds.forEach((kind, count) -> System.err.println(String.format("%7d  %s", count, kind)));
    System.err.println(total + " requests, " + refused + " configurations refused by nginx");
    System.err.println(unfollowed + " with more alternatives than are followed");
    assertEquals("", describe());
    assertTrue(refused.get() * 20 <= CONFIGURATIONS, "nginx refuses too many");
    assertTrue(undecided() * 100 <= total, "more than 1 % is undecided");
  }

  private int undecided() {
    int undecided = 0;
    for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
      undecided += kind.getKey().startsWith("undecided") ? kind.getValue() : 0;
    }
    return undecided;
  }

  private boolean compare(long seed) throws IOException {
    if (enough()) {
      return false;
    }
    Chance chance = new Chance(seed);
    List<Statement> configuration = new RandomConfig(chance).configuration();
    RandomRequest requests = new RandomRequest(chance, configuration);
    Optional<Trial> started = Trial.start(configuration, System.err::println);
    if (started.isEmpty()) {
      refused.incrementAndGet();
      return false;
    }
    try (Trial trial = started.get()) {
      for (int i = 0; i < REQUESTS; i++) {
        CaseFile.Case request = requests.request();
        Compared compared;
        try {
          compared = trial.compare(request);
        } catch (IOException e) {
          String last = String.join(" ", request.request(), request.headers().toString());
          throw new IOException("seed " + seed + ", " + last, e);
        }
        count(compared.kind());
        if (!compared.isFollowed()) {
          unfollowed.incrementAndGet();
        }
        String difference = compared.difference();
        if (!difference.isEmpty()) {
          add(new Difference(seed, configuration, request, difference));
          return false;
        }
      }
    }
    return true;
  }

  private synchronized boolean enough() {
    return differences.size() >= MOST_DIFFERENCES;
  }

  private synchronized void add(Difference difference) {
    differences.add(difference);
  }

  private synchronized void count(String kind) {
    kinds.merge(kind, 1, Integer::sum);
  }

  private String describe() throws IOException {
    List<String> described = new ArrayList<>();
    for (Difference difference : differences.stream().sorted().toList()) {
      described.add(difference.shrink().write());
    }
    return String.join("\n", described);
  }
}
