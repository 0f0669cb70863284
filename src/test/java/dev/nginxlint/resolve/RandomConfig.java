package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes configurations and requests by chance, from words that meet often. */
final class RandomConfig {
  private static final List<String> SEGMENTS = List.of("a", "b", "ab", "a-b", "x y", "é", "img");
  private static final List<String> PATTERNS =
      List.of("a", "/b", "^/a", "\\.php$", "b$", "^/(a+)/(.*)$", "^/(?<n>[^/]*)/", "x y", "ab|img");
  private static final List<String> NAMES =
      List.of(
          "a.test",
          "b.test",
          "*.test",
          ".a.test",
          "*.a.test",
          "a.*",
          "www.a.*",
          "~^(a+)\\.",
          "_",
          "\"\"",
          "~Test$",
          "*.b.a.test");
  static final List<String> FILES =
      List.of(
          "a",
          "b/index.html",
          "b/x.php",
          "ab/a",
          "img/a",
          "img/a.php",
          "img/b/index.html",
          "index.html",
          "e.html",
          "x y/a",
          "x y/index.html",
          "a-b/b",
          "bindex.html",
          "ba");

  private final Random random;

  RandomConfig(long seed) {
    this.random = new Random(seed);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String configuration() {
    StringBuilder text =
        new StringBuilder("events { }\nhttp {\nupstream up { server 127.0.0.1:9000; }\n");
    int servers = 1 + random.nextInt(4);
    for (int i = 0; i < servers; i++) {
      text.append("server {\n");
      String listen = pick(List.of("127.0.0.1:8080", "127.0.0.1:8080", "8080", "127.0.0.2:8080"));
      text.append("listen " + (i == 0 ? "127.0.0.1:8080" : listen));
      text.append(";\n");
      if (chance(80)) {
        text.append("server_name " + pick(NAMES) + " " + pick(NAMES) + ";\n");
      }
      text.append(settings(""));
      locations("", 0, text, chance(3));
      if (chance(4)) {
        text.append(answer("server"));
      }
      text.append("}\n");
    }
    return text.append("}\n").toString();
  }

  private void locations(String outer, int depth, StringBuilder text, boolean insideRegex) {
    Set<String> taken = new HashSet<>();
    int count = depth == 0 ? 1 + random.nextInt(7) : random.nextInt(3);
    for (int i = 0; i < count; i++) {
      boolean regex = insideRegex || chance(25);
      String modifier = regex ? pick(List.of("~ ", "~* ")) : pick(List.of("", "", "", "= ", "^~ "));
      String name = regex ? pick(PATTERNS) : path(outer);
      boolean exact = modifier.equals("= ");
      if (!regex && !taken.add((exact ? "=" : "") + name)) {
        continue;
      }
      text.append("location " + modifier + "\"" + name.replace("\\", "\\\\") + "\" {\n");
      content(regex, exact, text);
      if (!exact && depth < 2 && chance(30)) {
        locations(name, depth + 1, text, regex);
      }
      text.append("}\n");
    }
    if (depth == 0) {
      text.append("location @named {\n");
      content(true, true, text);
      text.append("}\n");
    }
  }

  private String path(String outer) {
    StringBuilder path = new StringBuilder(outer);
    int count = random.nextInt(3) + (outer.isEmpty() ? 0 : 1);
    for (int i = 0; i < count; i++) {
      path.append(path.toString().endsWith("/") ? "" : "/").append(pick(SEGMENTS));
    }
    if (path.length() == 0 || (chance(50) && !path.toString().endsWith("/"))) {
      path.append('/');
    }
    return path.toString();
  }

  private void content(boolean regex, boolean named, StringBuilder text) {
    text.append(settings("location"));
    int kind = random.nextInt(10);
    if (kind < 4) {
      text.append("proxy_pass " + proxy(regex) + ";\n");
    } else if (kind < 7) {
      String path = "/srv/test" + pick(List.of("", "/", "/b", "/img/", "/x y", "/$arg_d"));
      boolean alias = chance(60) && !(regex && named);
      text.append(
          (alias ? "alias" : "root")
              + " \""
              + path
              + (alias && regex ? pick(List.of("/$1", "/a", "")) : "")
              + "\";\n");
    } else if (kind == 7) {
      text.append(answer("location"));
    }
    if (chance(20)) {
      text.append(
          "try_files "
              + pick(List.of("$uri", "$uri/", "/a", "b", "$uri.php", "\"\"", "/x$uri"))
              + " "
              + pick(List.of("$uri/", "/nope", "$uri/index.html"))
              + " "
              + pick(
                  List.of(
                      "=404",
                      "@named",
                      "/a?x=$uri",
                      "/index.html",
                      "$uri",
                      "/b/$is_args$args",
                      "=403"))
              + ";\n");
    }
  }

  private String proxy(boolean regex) {
    String host = pick(List.of("http://127.0.0.1:9000", "http://up"));
    if (chance(20)) {
      return host
          + pick(
              List.of("/$arg_d", "$request_uri", "/v/$1", "$arg_none", "?$args", "/$host/$scheme"));
    }
    return regex ? host : host + pick(List.of("", "", "/", "/z", "/z/", "/z?k=v", "?k", "/%20é"));
  }

  private String settings(String where) {
    StringBuilder text = new StringBuilder();
    if (chance(10)) {
      text.append(
          "error_page 404 403 "
              + pick(
                  List.of(
                      "/e.html", "@named", "=200 /a?b", "= /e.html", "http://e/", "=301 http://e/"))
              + ";\n");
    }
    if (chance(5)) {
      text.append("recursive_error_pages on;\n");
    }
    if (where.isEmpty() && chance(30)) {
      text.append("merge_slashes off;\n");
    }
    if (chance(15)) {
      text.append(
          "index "
              + pick(List.of("index.html", "x.php a", "nope /e.html", "$arg_d index.html"))
              + ";\n");
    }
    if (chance(10)) {
      text.append(
          pick(
              List.of(
                  "absolute_redirect off;\n",
                  "port_in_redirect off;\n",
                  "server_name_in_redirect on;\n",
                  "autoindex on;\n")));
    }
    if (where.isEmpty()) {
      text.append("root /srv/test" + pick(List.of("", "/", "/img")) + ";\n");
    } else if (chance(5)) {
      text.append("internal;\n");
    } else if (chance(5)) {
      text.append(
          "limit_except GET { "
              + pick(List.of("deny all;", "proxy_pass http://up;", "allow all;"))
              + " }\n");
    }
    return text.toString();
  }

  private String answer(String where) {
    return pick(
        List.of(
            "return 404;\n",
            "return 301 /a?$args;\n",
            "return 200 \"" + where + " $uri $1\";\n",
            "return 403;\n",
            "set $v $1$uri; return 200 $v;\n",
            "return 302 http://x$request_uri;\n",
            "break;\n",
            "set $args q=$arg_d;\n"));
  }

  /** Makes a request: method, target, host. */
  List<String> request() {
    String method = chance(90) ? "GET" : pick(List.of("HEAD", "POST", "PUT", "FOO"));
    StringBuilder target = new StringBuilder(chance(3) ? "http://a.test" : "");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      target.append(pick(List.of("/", "/", "/", "/", "//", "/./", "/../", "%2F", "/%2e%2e/")));
      target.append(
          pick(
              List.of(
                  "a",
                  "b",
                  "ab",
                  "a-b",
                  "x%20y",
                  "\u00c3\u00a9",
                  "%C3%A9",
                  "img",
                  "a.php",
                  "index.html",
                  "a%2Fb",
                  "b%3Fc",
                  "x|y",
                  "a+",
                  "%25")));
    }
    if (count == 0 || chance(40)) {
      target.append('/');
    }
    target.append(pick(List.of("", "", "", "?", "?x=1", "?d=b", "?d=img/", "?d=a%20|&e#f", "#f")));
    String host =
        pick(
            List.of(
                "a.test",
                "b.test",
                "x.test",
                "x.a.test",
                "A.Test:80",
                "a.b",
                "www.a.c",
                "aaa.zz",
                "_",
                "zz",
                "c.b.a.test",
                "test"));
    List<String> request = new ArrayList<>(List.of(method, target.toString(), host));
    return request;
  }
}
