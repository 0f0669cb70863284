package dev.nginxlint.bench;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.source.MapLoader;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The configurations that are measured, and requests for each. */
record Sites(Resolver resolver, Request[] requests) {
  private static final int REQUESTS = 4096;

  /** The server whose name is a regular expression. */
  private static final int REGEX_NAME = 0;

  private static final Path DEMO = Path.of("testdata/demo");

  /**
   * What people ask the demo site for: pages, pictures, the API, the blog, names that are not ours.
   */
  private static final String[] DEMO_URLS = {
    "shop.example.com/",
    "shop.example.com/products/17?colour=blue",
    "shop.example.com/assets/app.css",
    "shop.example.com/assets/app.js?v=3",
    "shop.example.com/api/users",
    "shop.example.com/api/orders/17?expand=lines",
    "shop.example.com/api/login",
    "shop.example.com/health",
    "shop.example.com/media/readme.txt",
    "www.shop.example.com/products/17",
    "apps.example.com/",
    "apps.example.com/api/items/3",
    "apps.example.com/flask/a%20b",
    "apps.example.com/chat/socket.io/?EIO=4",
    "apps.example.com/docs/",
    "apps.example.com/files/readme.txt",
    "static.example.com/images/logo.png",
    "static.example.com/v2/app.css",
    "blog.example.com/uploads/2024/01/picture.jpeg",
    "other.test/wp-admin/setup.php",
  };

  static Sites demo(boolean filesKnown) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, KnownFiles.Presence> files = new HashMap<>();
    try (Stream<Path> found = Files.walk(DEMO)) {
      for (Path path : found.toList()) {
        String name = DEMO.relativize(path).toString();
        boolean file = Files.isRegularFile(path);
        files.put(name, file ? KnownFiles.Presence.FILE : KnownFiles.Presence.DIRECTORY);
        if (file) {
          texts.put(name, Files.readString(path));
        }
      }
    }
    KnownFiles known = path -> files.getOrDefault(plain(path), KnownFiles.Presence.ABSENT);
    List<Request> requests = new ArrayList<>();
    for (String url : DEMO_URLS) {
      int slash = url.indexOf('/');
      requests.add(request(url.substring(0, slash) + ":8080", url.substring(slash), 8080));
    }
    return of(texts, filesKnown ? known : KnownFiles.NONE, requests);
  }

  private static String plain(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * Servers with names of all kinds, and twenty locations of all kinds in each.
   *
   * @param asked so many of them are asked, evenly. The more they are, the less of what they hold
   *     is in the caches of the processor: that is to be told from what the resolver does
   */
  static Sites servers(int count, int asked) {
    StringBuilder text = new StringBuilder("events { }\nhttp {\n");
    Random random = new Random(count);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      server(i, text);
    }
    for (int i = 0; i < REQUESTS; i++) {
      // This comes to servers of all kinds, wherever they stand.
      int server = random.nextInt(asked) * 101 % count;
      requests.add(request(host(server), target(random), 80));
    }
    return of(Map.of("nginx.conf", text.append("}\n").toString()), KnownFiles.NONE, requests);
  }

  /**
   * Seven of ten names are exact, the others have a star; one is a regular expression. It stays one
   * however many servers there are, because nginx too tries such names one after another.
   */
  private static void server(int i, StringBuilder text) {
    String name =
        i == REGEX_NAME
            ? "\"~^app\\d+\\.r" + i + "\\.test$\""
            : i % 10 < 7
                ? "s" + i + ".test www.s" + i + ".test"
                : i % 10 == 7
                    ? "*.w" + i + ".test"
                    : i % 10 == 8 ? "t" + i + ".*" : ".d" + i + ".test";
    text.append("server {\n listen 80;\n server_name ").append(name).append(";\n");
    for (int j = 0; j < 4; j++) {
      text.append(" location = /exact").append(j).append(" { return 200 ok; }\n");
      text.append(" location /api/v")
          .append(j)
          .append("/ { proxy_pass http://127.0.0.1:3000/; }\n");
      text.append(" location /app")
          .append(j)
          .append(" { proxy_set_header Host $host; proxy_pass http://127.0.0.1:3000; }\n");
      text.append(" location ^~ /static")
          .append(j)
          .append("/ { return 301 https://cdn.test$request_uri; }\n");
    }
    text.append(" location / { proxy_pass http://127.0.0.1:4000; }\n");
    text.append(
        " location ~ ^/user/(\\d+)/photo$ { proxy_pass http://127.0.0.1:5000/photos?id=$1; }\n");
    text.append(" location ~* \\.(gif|jpe?g|png|svg)$ { return 204; }\n");
    text.append(" location ~ \\.php(/|$) { return 404; }\n}\n");
  }

  private static String host(int i) {
    return i == REGEX_NAME
        ? "app7.r" + i + ".test"
        : i % 10 < 7
            ? "s" + i + ".test"
            : i % 10 == 7
                ? "a.w" + i + ".test"
                : i % 10 == 8 ? "t" + i + ".org" : "x.d" + i + ".test";
  }

  private static String target(Random random) {
    int n = random.nextInt(4);
    return switch (random.nextInt(8)) {
      case 0 -> "/exact" + n;
      case 1 -> "/api/v" + n + "/items/17?page=2";
      case 2 -> "/app" + n + "/a%20b";
      case 3 -> "/static" + n + "/x.css";
      case 4 -> "/user/" + random.nextInt(1000) + "/photo";
      case 5 -> "/pictures/p" + n + ".jpeg";
      case 6 -> "/blog/index.php";
      default -> "/about/us?lang=en";
    };
  }

  /** One server with so many prefix locations, some of them nested names of others. */
  static Sites prefixes(int count) {
    StringBuilder text = new StringBuilder("events { }\nhttp {\nserver {\n listen 80;\n");
    for (int i = 0; i < count; i++) {
      text.append(" location ").append(prefix(i)).append(" { return 204; }\n");
    }
    return inOneServer(text, count, i -> prefix(i) + "more");
  }

  private static String prefix(int i) {
    return (i % 4 == 3 ? "/p" + (i - 3) : "/p" + i) + (i % 4 == 3 ? "/sub/" : "/");
  }

  /** One server with so many locations given by regular expressions. */
  static Sites regexes(int count) {
    StringBuilder text = new StringBuilder("events { }\nhttp {\nserver {\n listen 80;\n");
    for (int i = 0; i < count; i++) {
      text.append(" location ~ ^/r").append(i).append("/(\\d+)$ { return 204; }\n");
    }
    return inOneServer(text, count, i -> "/r" + i + "/12");
  }

  private static Sites inOneServer(
      StringBuilder text, int count, java.util.function.IntFunction<String> target) {
    Random random = new Random(count);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      requests.add(request("a.test", target.apply(random.nextInt(count)), 80));
    }
    return of(Map.of("nginx.conf", text.append("}\n}\n").toString()), KnownFiles.NONE, requests);
  }

  private static Request request(String host, String target, int port) {
    return Request.get(host, target).at(Optional.empty(), port);
  }

  private static Sites of(Map<String, String> texts, KnownFiles files, List<Request> requests) {
    SourceFile main = new SourceFile("nginx.conf", Utf8.encode(texts.get("nginx.conf")));
    NginxConfig config =
        ConfigReader.read(ConfigurationParser.parse(main, MapLoader.of(texts)), Prefix.UNKNOWN);
    Resolver resolver = Resolver.of(config, NginxVersion.MAINLINE, files, Map.of());
    return new Sites(resolver, requests.toArray(new Request[0]));
  }
}
