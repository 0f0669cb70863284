import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How long {@code resolve --requests} takes for an access log, as the log grows.
 *
 * <p>From the root of a checkout that is built: {@code java src/bench/Requests.java [LINES...]}.
 * The last column is the time of a line against that of a line in the longest log of the format: it
 * falls towards 1 as the start of the program counts less, and memory does not grow.
 */
class Requests {
  private static final String[] TARGETS = {
    "/",
    "/api/users?page=%d",
    "/api/orders/%d?expand=lines",
    "/api/login",
    "/health",
    "/products/%d",
    "/products/%d/caf\\xC3\\xA9?colour=blue",
    "/pictures/%d.jpeg",
    "/static/app.%d.css",
    "/old/page%d",
    "/user/%d/photo",
    "/index.php?id=%d",
  };

  private static final String SITE =
      """
      events { }
      http {
          upstream backend { server 127.0.0.1:8000; server 127.0.0.1:8001; }
          server { listen 80; server_name www.shop.test; return 301 http://shop.test$request_uri; }
          server {
              listen 80;
              server_name shop.test;
              location / { proxy_set_header Host $host; proxy_pass http://backend; }
              location /api/ { proxy_pass http://backend/v1/; }
              location = /api/login { return 405; }
              location = /health { return 200 ok; }
              location ^~ /static/ { proxy_pass http://127.0.0.1:9000; }
              location /old/ { return 301 /new$uri; }
              location ~ ^/user/(\\d+)/photo$ { proxy_pass http://127.0.0.1:9001/photos?id=$1; }
              location ~* \\.(gif|jpe?g|png)$ { proxy_pass http://127.0.0.1:9002; }
              location ~ \\.php(/|$) { return 404; }
          }
      }
      """;

  public static void main(String[] arguments) throws Exception {
    List<Integer> sizes = new ArrayList<>();
    for (String argument :
        arguments.length > 0 ? arguments : new String[] {"10000", "100000", "1000000"}) {
      sizes.add(Integer.valueOf(argument));
    }
    Path folder = Files.createTempDirectory("requests");
    Path site = Files.writeString(folder.resolve("nginx.conf"), SITE);
    Path out = folder.resolve("out");
    run(List.of("bin/nginx-lint", "--warm-up"), out);
    System.out.println(
        "| format | lines | s | lines a second | MB out | cat, s | memory, MB | time of a line |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (String format : List.of("text", "json", "jsonl")) {
      double[] times = new double[sizes.size()];
      double[] copies = new double[sizes.size()];
      long[] written = new long[sizes.size()];
      long[] memory = new long[sizes.size()];
      for (int i = 0; i < sizes.size(); i++) {
        Path log = log(folder, sizes.get(i));
        List<String> command =
            new ArrayList<>(List.of("bin/nginx-lint", "resolve", "--access-log"));
        command.addAll(List.of("--host", "shop.test", "--format", format));
        command.addAll(List.of("--requests", log.toString(), site.toString()));
        times[i] = run(command, out);
        memory[i] = peak;
        written[i] = Files.size(out);
        copies[i] = run(List.of("cat", out.toString()), folder.resolve("copy"));
      }
      int last = sizes.size() - 1;
      for (int i = 0; i < sizes.size(); i++) {
        double line = times[i] / sizes.get(i);
        System.out.printf(
            "| %s | %,d | %.2f | %,.0f | %d | %.2f | %d | %.2f |%n",
            format,
            sizes.get(i),
            times[i],
            1 / line,
            written[i] >> 20,
            copies[i],
            memory[i] >> 10,
            line / (times[last] / sizes.get(last)));
      }
    }
  }

  private static Path log(Path folder, int lines) throws IOException {
    Path log = folder.resolve(lines + ".log");
    if (Files.exists(log)) {
      return log;
    }
    Random random = new Random(lines);
    try (BufferedWriter writer = Files.newBufferedWriter(log)) {
      for (int i = 0; i < lines; i++) {
        String target = TARGETS[random.nextInt(TARGETS.length)].formatted(random.nextInt(100_000));
        writer.write(
            "10.0.%d.%d - - [21/Nov/2026:10:%02d:%02d +0000] \"GET %s HTTP/1.1\" 200 %d \"-\" \"curl/8\"\n"
                .formatted(
                    random.nextInt(256),
                    random.nextInt(256),
                    i / 60 % 60,
                    i % 60,
                    target,
                    random.nextInt(9999)));
      }
    }
    return log;
  }

  private static long peak;

  /** Runs a command, and returns the seconds it took; its memory is read while it runs. */
  private static double run(List<String> command, Path out) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    peak = 0;
    while (!process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, memory(process.pid()));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Returns the most memory a process has had so far, in kB. */
  private static long memory(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
