import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long a warm start of bin/nginx-lint takes, against a program that says hello, on each JDK.
 *
 * <p>From the root of a checkout that is built: {@code java src/bench/Start.java [RUNS [JDK...]]}.
 * All cases of a JDK take turns, so that a busy machine slows them alike; compare within a table.
 */
class Start {
  private static final List<String> FLAGS =
      List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
    Path folder = Files.createTempDirectory("start");
    Path hello = folder.resolve("Hello.java");
    Files.writeString(
        hello,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "--release", "17", hello.toString());
    for (String home :
        arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : jdks()) {
      measure(home, folder, runs);
    }
  }

  private static List<String> jdks() throws IOException {
    try (Stream<Path> places = Files.list(Path.of("/usr/lib/jvm"))) {
      return places
          .filter(place -> !Files.isSymbolicLink(place))
          .filter(place -> Files.exists(place.resolve("release")))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static void measure(String home, Path folder, int runs) throws Exception {
    String java = home + "/bin/java";
    List<String> launcher = List.of("bin/nginx-lint", "testdata/demo/nginx.conf");
    List<String> plain = List.of(java, "-cp", folder.toString(), "Hello");
    List<String> flagged = new ArrayList<>(plain);
    flagged.addAll(1, FLAGS);
    Map<String, List<String>> cases = new LinkedHashMap<>();
    cases.put("hello, no flags", plain);
    cases.put("hello, the launcher's flags", flagged);
    cases.put("nginx-lint --version", List.of("bin/nginx-lint", "--version"));
    cases.put("nginx-lint testdata/demo/nginx.conf", launcher);
    run(home, List.of("bin/nginx-lint", "--warm-up"));

    Map<String, double[]> times = new LinkedHashMap<>();
    Map<String, Long> ticks = new LinkedHashMap<>();
    cases.keySet().forEach(name -> times.put(name, new double[runs]));
    for (int i = -2; i < runs; i++) {
      for (Map.Entry<String, List<String>> entry : cases.entrySet()) {
        long before = childTicks();
        double time = run(home, entry.getValue());
        if (i >= 0) {
          times.get(entry.getKey())[i] = time;
          ticks.merge(entry.getKey(), childTicks() - before, Long::sum);
        }
      }
    }

    System.out.println("\n" + home + ", " + runs + " runs each\n");
    System.out.println("| case | median ms | least ms | CPU ms | median/hello | CPU/hello |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    double base = median(times.get("hello, no flags"));
    double baseTicks = ticks.get("hello, no flags");
    times.forEach(
        (name, all) ->
            System.out.printf(
                "| %s | %.1f | %.1f | %.1f | %.2f | %.2f |%n",
                name,
                median(all),
                Arrays.stream(all).min().orElseThrow(),
                ticks.get(name) * 10.0 / runs,
                median(all) / base,
                ticks.get(name) / baseTicks));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static double run(String home, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("NGINX_LINT_JAVA", home);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    double time = (System.nanoTime() - start) / 1e6;
    if (status > 1) {
      throw new IllegalStateException(command + " ended with " + status);
    }
    return time;
  }

  /** The processor time of all ended children, in hundredths of a second (Linux). */
  private static long childTicks() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
  }
}
