package dev.nginxlint.resolve;

import java.util.List;

/** Words that meet often, in bytes: what configurations and requests made by chance consist of. */
final class RandomWords {
  /** Bytes of a letter that is not ASCII. */
  static final String LETTER = "\u00c3\u00a9";

  static final String[] SEGMENTS = {"a", "b", "ab", "a-b", "x y", LETTER, "img"};

  static final String[] PATTERNS = {
    "a",
    "/b",
    "^/a",
    "\\.php$",
    "b$",
    "^/(a+)/(.*)$",
    "^/(?<n>[^/]*)/",
    "x y",
    "ab|img",
    "^/b/(.*)",
    "\\.(php|html)$",
    "^/(?:a|b)(/.*)?$",
    "^/img/.+",
    "/$"
  };

  static final String[] NAMES = {
    "a.test",
    "b.test",
    "*.test",
    ".a.test",
    "*.a.test",
    "a.*",
    "www.a.*",
    "~^(a+)\\.",
    "_",
    "",
    "~Test$",
    "*.b.a.test",
    ".test",
    "A.Test",
    "b.a.*",
    "~^(?<sub>.+)\\.a\\.",
    "x.*",
    "127.0.0.1"
  };

  static final String[] HOSTS = {
    "a.test", "a.test", "a.test", "b.test", "b.test", "x.test", "x.a.test", "A.Test:80", "a.b",
    "www.a.c", "aaa.zz", "_", "zz", "c.b.a.test", "test", "a.test.", "b.a.x", "[::1]:8080",
    "127.0.0.1"
  };

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
          "a.gz",
          "ab/a.gz",
          "b/index.html.gz",
          "e.html.gz",
          "ba");

  private RandomWords() {}
}
