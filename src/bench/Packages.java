import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the ways to install nginx-lint weigh, and how fast each starts: all lint the demo in turns.
 *
 * <p>From the root of a checkout after {@code mvn -Prelease package}: {@code java
 * src/bench/Packages.java [RUNS]}. The Debian package is unpacked, not installed.
 */
class Packages {
  private static final Path TARGET = Path.of("target");
  private static final String DEMO = "testdata/demo/nginx.conf";

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    Path folder = Files.createTempDirectory("packages");
    Path image = made("nginx-lint-.*-linux-[a-z0-9_]+");
    Path debian = made("nginx-lint_.*\\.deb");
    wait(List.of("dpkg-deb", "-x", debian.toString(), folder.toString()));
    wait(List.of("bin/nginx-lint", "--warm-up"));

    Map<String, List<String>> cases = new LinkedHashMap<>();
    cases.put("java -jar", List.of("java", "-jar", "target/nginx-lint.jar", DEMO));
    cases.put("bin/nginx-lint", List.of("bin/nginx-lint", DEMO));
    cases.put("the image", List.of(image + "/bin/nginx-lint", DEMO));
    cases.put("the Debian package", List.of(folder + "/usr/bin/nginx-lint", DEMO));
    Map<String, Long> packed =
        Map.of(
            "java -jar", size(TARGET.resolve("nginx-lint.jar")),
            "bin/nginx-lint", size(TARGET.resolve("nginx-lint.jar")),
            "the image", size(Path.of(image + ".tar.gz")),
            "the Debian package", size(debian));
    Map<String, Long> installed =
        Map.of("the image", size(image), "the Debian package", size(folder));

    Map<String, double[]> times = new LinkedHashMap<>();
    cases.keySet().forEach(name -> times.put(name, new double[runs]));
    for (int i = -2; i < runs; i++) {
      for (Map.Entry<String, List<String>> entry : cases.entrySet()) {
        double time = wait(entry.getValue());
        if (i >= 0) {
          times.get(entry.getKey())[i] = time;
        }
      }
    }
    System.out.println("| | median ms | least ms | packed MB | installed MB |");
    System.out.println("| --- | ---: | ---: | ---: | ---: |");
    times.forEach(
        (name, all) -> {
          Arrays.sort(all);
          double median = (all[(runs - 1) / 2] + all[runs / 2]) / 2;
          String full = installed.containsKey(name) ? megabytes(installed.get(name)) : "and a Java";
          System.out.printf(
              "| %s | %.0f | %.0f | %s | %s |%n",
              name, median, all[0], megabytes(packed.get(name)), full);
        });
  }

  private static String megabytes(long bytes) {
    return "%.1f".formatted(bytes / 1e6);
  }

  private static Path made(String name) throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .findFirst()
          .orElseThrow(() -> new IOException("run mvn -Prelease package first: no " + name));
    }
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double wait(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
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
}
