import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What linting costs as a configuration grows, against {@code nginx -t} on the same file.
 *
 * <p>From the root of a checkout that is built, with nginx installed: {@code java
 * src/bench/Parse.java [RUNS [NGINX]]}. Both take turns on each size; compare within a row. The
 * growth is that of the time over that of the size, from the row above: 1 where it is linear. What
 * is larger than 10 MB is linted once.
 */
class Parse {
  private static final int[] SIZES = {100, 300, 1_000, 3_000, 10_000, 50_000};
  private static final int ONCE = 10_000;

  private static final String SITE =
      """
          # site %1$d
          server {
              listen 127.0.0.1:%2$d;
              server_name site%1$d.example.com www.site%1$d.example.com;
              root /srv/www/site%1$d;
              location / {
                  try_files $uri $uri/ /index.html;
              }
              location /api/ {
                  proxy_set_header Host $host;
                  proxy_set_header X-Real-IP $remote_addr;
                  proxy_pass http://127.0.0.1:3000;
              }
              location ~* \\.(png|jpe?g|css|js)$ {
                  expires 30d;
                  add_header Cache-Control "public, max-age=2592000";
              }
          }
      """;

  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    String nginx = arguments.length > 1 ? arguments[1] : "nginx";
    Path folder = Files.createTempDirectory("parse");
    run(List.of("bin/nginx-lint", "--warm-up"));
    System.out.println(
        "| kB | nginx -t, ms | nginx-lint, ms | per kB, ms | growth | nginx-lint/nginx |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    double before = 0;
    for (int size : SIZES) {
      int times = size > ONCE ? 1 : runs;
      String file = Files.writeString(folder.resolve(size + ".conf"), site(size * 1000)).toString();
      double[] theirs = new double[times];
      double[] ours = new double[times];
      for (int i = 0; i < times; i++) {
        theirs[i] = run(List.of(nginx, "-t", "-q", "-c", file));
        ours[i] = run(List.of("bin/nginx-lint", "--quiet", file));
      }
      System.out.printf(
          "| %d | %.0f | %.0f | %.3f | %.2f | %.2f |%n",
          size,
          median(theirs),
          median(ours),
          median(ours) / size,
          before == 0 ? 1 : median(ours) / size / before,
          median(ours) / median(theirs));
      before = median(ours) / size;
    }
  }

  private static String site(int bytes) {
    StringBuilder text = new StringBuilder("events { }\nhttp {\n    access_log off;\n");
    text.append(
        "    server_names_hash_max_size 1048576;\n    server_names_hash_bucket_size 128;\n");
    for (int i = 0; text.length() < bytes; i++) {
      text.append(SITE.formatted(i, 20_000 + i % 50));
    }
    return text.append("}\n").toString();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double run(List<String> command) throws Exception {
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
