package dev.nginxlint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.source.MapLoader;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The resolver as other programs use it: with what is public, from many threads. */
class ResolverApiTest {
  private static final Path DOCUMENTATION =
      Path.of("src/main/java/dev/nginxlint/resolve/package-info.java");
  private static final Path HERE = Path.of("src/test/java/dev/nginxlint/ResolverApiTest.java");

  private static final String SITE =
      """
      http {
          include servers.conf;
          server {
              server_name ~^(?<tenant>\\w+)\\.shop\\.test$;
              location ~ ^/user/(\\d+)/photo$ { return 302 /photos/$tenant/$1; }
              location / { root /srv/$tenant; try_files $uri /index.html =404; }
          }
      }
      """;

  private static final String SERVERS =
      "server { server_name shop.test; location /api/ { proxy_pass http://127.0.0.1:3000/; } }";

  @Test
  void theExampleOfTheDocumentationRuns() {
    String text = SITE;
    SourceLoader files = MapLoader.of(Map.of("servers.conf", SERVERS));
    String answer = "";
    List<String> way = new ArrayList<>();
    // as documented
    SourceFile main = new SourceFile("nginx.conf", text);
    Configuration written = ConfigurationParser.parse(main, files);
    Resolver resolver = Resolver.of(ConfigReader.read(written, Prefix.UNKNOWN));

    Resolution resolution = resolver.resolve(Request.get("shop.test", "/api/users?page=2"));
    if (resolution.outcome() instanceof Outcome.Proxy proxy) {
      answer = proxy.upstream().uri();
    }
    for (Step step : resolution.steps()) {
      way.add(step.text());
    }
    // end
    assertEquals("/users?page=2", answer);
    assertEquals("server shop.test on port 80 (exact name)", way.get(0));
  }

  @Test
  void theDocumentationHasTheExampleThatRuns() throws IOException {
    String here = Files.readString(HERE);
    int start = here.indexOf("// as documented\n") + "// as documented\n".length();
    String code = here.substring(start, here.indexOf("    // end", start));
    String documentation = Files.readString(DOCUMENTATION).replace(" * ", "").replace(" *\n", "\n");
    assertTrue(documentation.contains(code.replace("\n    ", "\n").strip()), code);
  }

  @Test
  void manyThreadsGetTheAnswersThatOneGets() throws Exception {
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      requests.add(Request.get("shop.test", "/api/users/" + i));
      requests.add(Request.get("t" + i + ".shop.test", "/user/" + i + "/photo"));
      requests.add(Request.get("t" + i + ".shop.test", "/page" + i));
    }
    List<String> expected = answers(resolver(), requests);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        Resolver fresh = resolver();
        List<Future<List<String>>> found = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          found.add(threads.submit(() -> answers(fresh, requests)));
        }
        for (Future<List<String>> one : found) {
          assertEquals(expected, one.get());
        }
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Resolver resolver() {
    SourceLoader files = MapLoader.of(Map.of("servers.conf", SERVERS));
    Configuration written = ConfigurationParser.parse(new SourceFile("nginx.conf", SITE), files);
    return Resolver.of(ConfigReader.read(written, Prefix.UNKNOWN));
  }

  private static List<String> answers(Resolver resolver, List<Request> requests) {
    List<String> answers = new ArrayList<>();
    for (Request request : requests) {
      Resolution resolution = resolver.resolve(request);
      answers.add(resolution.outcome() + " " + resolution.steps());
    }
    return answers;
  }
}
