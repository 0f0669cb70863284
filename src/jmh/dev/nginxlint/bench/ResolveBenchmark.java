package dev.nginxlint.bench;

import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What one resolution costs, in one thread, and how that grows with the configuration.
 *
 * <p>The main method runs all of it and prints a table: the last column is what one resolution
 * costs against one in the smallest configuration of its kind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {
  @Param({
    "demo",
    "demo-unknown-files",
    "servers-50",
    "servers-500",
    "servers-5000",
    "servers-all-50",
    "servers-all-500",
    "servers-all-5000",
    "prefixes-20",
    "prefixes-200",
    "prefixes-2000",
    "prefixes-20000",
    "regexes-10",
    "regexes-100",
    "regexes-1000"
  })
  public String site;

  private Sites made;
  private int next;

  @Setup
  public void make() throws IOException {
    int dash = site.lastIndexOf('-');
    int count =
        dash < 0 || site.startsWith("demo") ? 0 : Integer.parseInt(site.substring(dash + 1));
    made =
        switch (dash < 0 ? site : site.substring(0, dash)) {
          case "demo" -> Sites.demo(true);
          case "demo-unknown" -> Sites.demo(false);
          case "servers" -> Sites.servers(count, 50);
          case "servers-all" -> Sites.servers(count, count);
          case "prefixes" -> Sites.prefixes(count);
          case "regexes" -> Sites.regexes(count);
          default -> throw new IllegalArgumentException(site);
        };
    warm();
  }

  /**
   * Asks each request once and collects garbage, before anything is measured: the locations of a
   * server are read when the first request comes to it, and what reading leaves behind is not the
   * cost of a resolution.
   */
  private void warm() {
    for (Request request : made.requests()) {
      made.resolver().resolve(request);
    }
    System.gc();
  }

  @Benchmark
  public Resolution resolve() {
    next = next + 1 == made.requests().length ? 0 : next + 1;
    return made.resolver().resolve(made.requests()[next]);
  }

  /** Measures all sites, or those named. */
  public static void main(String[] sites) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(ResolveBenchmark.class.getSimpleName());
    if (sites.length > 0) {
      options = options.param("site", sites);
    }
    print(new Runner(options.build()).run());
  }

  private static void print(Collection<RunResult> results) {
    System.out.println("\n| site | ns | resolutions a second | against the smallest |");
    System.out.println("| --- | ---: | ---: | ---: |");
    String kind = "";
    double first = 0;
    for (RunResult result : results) {
      String site = result.getParams().getParam("site");
      double time = result.getPrimaryResult().getScore();
      String own = site.replaceFirst("-\\d+$", "");
      if (!own.equals(kind)) {
        kind = own;
        first = time;
      }
      System.out.printf("| %s | %.0f | %,.0f | %.2f |%n", site, time, 1e9 / time, time / first);
    }
  }
}
