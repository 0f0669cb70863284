package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.nginx.RunningNginx;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Compares the resolver with a real nginx on configurations and requests made by chance. {@code
 * -Dconfigurations}, {@code -Drequests} and {@code -Dseed} say how many and which.
 */
class DifferentialTest {
  private static final int CONFIGURATIONS = Integer.getInteger("configurations", 20);
  private static final int REQUESTS = Integer.getInteger("requests", 60);
  private static final long SEED = Long.getLong("seed", 1);

  private int decided;
  private int undecided;

  @Test
  void resolvesAsNginxDoes() throws IOException {
    assumeTrue(RunningNginx.isInstalled(), "nginx is not installed");
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < CONFIGURATIONS && differences.size() < 10; i++) {
      compare(SEED * 1_000_000 + i, differences);
    }
    System.err.println("compared " + decided + " outcomes, undecided " + undecided);
    assertEquals("", String.join("\n\n", differences));
    assertTrue(undecided * 10 < decided, "too much is undecided");
  }

  private void compare(long seed, List<String> differences) throws IOException {
    RandomConfig random = new RandomConfig(seed);
    String text = Utf8.encode(random.configuration());
    NginxConfig config = RecordedCasesTest.config(text);
    NginxVersion version = new NginxVersion(1, 22, 1);
    Resolver resolver = Resolver.of(config, version, new TestFiles(RandomConfig.FILES), Map.of());
    Resolver ignorant = Resolver.of(config, version, KnownFiles.NONE, Map.of());
    try (RunningNginx nginx = new RunningNginx(text, RandomConfig.FILES)) {
      for (int i = 0; i < REQUESTS; i++) {
        List<String> words = random.request();
        Request request = request(words);
        Outcome outcome = resolver.resolve(request).outcome();
        if (outcome instanceof Outcome.Undecided) {
          // Not sent: some of these make nginx read what is not there, and end.
          undecided++;
          continue;
        }
        String observed = nginx.observe("127.0.0.1", 8080, wire(words));
        List<String> possible = Described.all(ignorant.resolve(request).outcome(), words.get(0));
        String expected = Described.of(outcome, words.get(0));
        if (!expected.equals(observed) || !possible.contains(observed)) {
          differences.add(
              "seed "
                  + seed
                  + " "
                  + words
                  + "\n nginx: "
                  + observed
                  + "\n here:  "
                  + expected
                  + "\n not knowing files: "
                  + possible
                  + "\n"
                  + text);
          return;
        }
        decided++;
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("nginx does not start")) {
        throw e;
      }
      System.err.println(e.getMessage());
    }
  }

  private static Request request(List<String> words) {
    return new Request(
        words.get(0),
        words.get(1),
        Optional.of(words.get(2)),
        "http",
        Optional.of("127.0.0.1"),
        8080,
        Optional.of("127.0.0.1"),
        Map.of());
  }

  private static String wire(List<String> words) {
    return words.get(0)
        + " "
        + words.get(1)
        + " HTTP/1.1\r\nHost: "
        + words.get(2)
        + "\r\nConnection: close\r\n\r\n";
  }
}
