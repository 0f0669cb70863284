package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of the rewrite module: rewrite, set, if, break and return, in all their forms. */
record RandomRewrite(Chance chance, List<RandomPart> others) implements RandomPart {
  private static final String[] PATTERNS = {
    "^/a",
    "^/(a+)/(.*)$",
    "(.*)b",
    "^/([^/]*)/?(.*)$",
    "^",
    "x y",
    "/(?<n>[^/]+)$",
    "(.)(z)?$",
    "^/img(.*)$",
    "%",
    "^/(b)|(a)",
    "(?i)^/A/?(.*)",
    "^/b/(.*)",
    "\\+|\\?",
    "^(.*)/$",
    "^/z",
    "\\.php$"
  };

  private static final String[] REPLACEMENTS = {
    "/b",
    "/$1",
    "/$2?x=$1",
    "/b?k=v?l",
    "/a?",
    "/z?q=$uri&",
    "http://h/$1",
    "https://h$uri?",
    "$scheme://h/$1$is_args$args",
    "$uri",
    "b",
    "/$arg_d",
    "?x=$1",
    "/x%20y/$1",
    "/img/$n",
    "//h/$1",
    "HTTP://h/",
    "$1",
    "/ab/a",
    "/$v/$1?$v",
    "/img/a",
    "/index.html?",
    "/b/$is_args$args",
    "/a?$1$1?",
    "/$1?u=$request_uri",
    "http://h/?a=$1&b=$v",
    "/../a",
    "/x y/a",
    "/$1/index.html",
    "/$args?",
    "http://h/%41%3f%zz$1"
  };

  private static final String[] VALUES = {
    "",
    "0",
    "1",
    "a",
    "$1",
    "$uri",
    "$arg_d",
    "x$1y$2",
    "v$w",
    "$n",
    "$args",
    "00",
    "$request_uri",
    "/b",
    "$document_root",
    "$1$is_args",
    "$host",
    "$request_method",
    "$limit_rate"
  };

  private static final String[] PATHS = {
    "$document_root$uri",
    "$request_filename",
    "/srv/test/b",
    "/srv/test$uri",
    "/srv/test/nope",
    "/srv/test/$v",
    "/srv/test/img/$1",
    "$document_root/index.html"
  };

  @Override
  public void server(Block server) {
    // So that all variables are known somewhere; it is never run.
    Block never = block("if", "(", "$request_method", "=", "~", ")");
    never.add("set", "$v", "1");
    never.add("set", "$w", "1");
    never.add("rewrite", "(?<n>~)", "/");
    server.add(never);
    if (chance.percent(35)) {
      program(server, 3);
    }
  }

  @Override
  public void location(Block location) {
    if (chance.percent(45)) {
      program(location, 4);
    }
  }

  private void program(Block block, int most) {
    int count = chance.between(1, most);
    for (int i = 0; i < count; i++) {
      statement(block);
    }
  }

  private void statement(Block block) {
    switch (chance.below(20)) {
      case 0, 1, 2, 3, 4, 5, 6 -> rewrite(block);
      case 7, 8, 9 -> block.add("set", chance.word("$v", "$w", "$v", "$n"), chance.word(VALUES));
      case 10 -> special(block);
      case 11 -> block.add("break");
      case 12 -> answer(block);
      default -> {
        if (block.kind() == Block.Kind.IF) {
          rewrite(block);
        } else {
          condition(block);
        }
      }
    }
  }

  private void special(Block block) {
    if (chance.percent(30)) {
      // A small one would make nginx slow.
      block.add("set", "$limit_rate", chance.word("", "x", "0", "1m", "2048k", "1g", "999999999"));
    } else {
      block.add("set", chance.word("$args", "$arg_d"), chance.word(VALUES));
    }
  }

  private void rewrite(Block block) {
    String pattern = chance.word(PATTERNS);
    String replacement = chance.word(REPLACEMENTS);
    String flag = chance.word("", "last", "last", "break", "break", "redirect", "permanent");
    if (flag.isEmpty()) {
      block.add("rewrite", pattern, replacement);
    } else {
      block.add("rewrite", pattern, replacement, flag);
    }
  }

  private void answer(Block block) {
    String kind = block.kind().toString();
    switch (chance.below(4)) {
      case 0 -> block.add("return", "200", kind + " $uri $args $1 $2 $v $w $n $limit_rate");
      case 1 -> block.add("return", chance.word("404", "403", "204", "500"));
      case 2 -> block.add("return", chance.word("301", "307"), chance.word(REPLACEMENTS));
      default -> block.add("return", "https://h/$1$v");
    }
  }

  private void condition(Block block) {
    List<String> words = new ArrayList<>(List.of("if", "("));
    words.addAll(test());
    words.add(")");
    Block inner = block(words.toArray(String[]::new));
    if (block.kind() != Block.Kind.SERVER) {
      others.forEach(part -> part.nameless(inner));
      if (chance.percent(25)) {
        nameless(inner);
      }
    }
    int count = chance.below(3);
    for (int i = 0; i < count; i++) {
      statement(inner);
    }
    block.add(inner);
  }

  private List<String> test() {
    String variable =
        chance.word(
            "$arg_d",
            "$arg_x",
            "$v",
            "$w",
            "$uri",
            "$args",
            "$request_method",
            "$host",
            "$n",
            "$request_uri",
            "$http_host",
            "$is_args");
    String not = chance.word("", "", "!");
    return switch (chance.below(5)) {
      case 0 -> List.of(variable);
      case 1 -> List.of(variable, not + "=", chance.word(VALUES));
      case 2 -> List.of(variable, not + chance.word("~", "~*"), chance.word(PATTERNS));
      case 3 -> List.of("$request_method", not + "=", chance.word("GET", "POST"));
      default -> List.of(not + chance.word("-f", "-d", "-e"), chance.word(PATHS));
    };
  }

  @Override
  public void nameless(Block block) {
    switch (chance.below(3)) {
      case 0 -> block.once("root", "/srv/test" + chance.word("", "/b", "/img"));
      case 1 -> block.once("proxy_pass", "http://" + chance.word("up", "127.0.0.1:9000", "up$uri"));
      default -> block.once("error_page", "404", chance.word("/e.html", "@named", "/img/a"));
    }
  }

  private static Block block(String... words) {
    return new Block(Block.Kind.IF, words);
  }

  /** Returns another part of the same chance, with which it fills its blocks. */
  static List<RandomPart> with(Chance chance, RandomPart... parts) {
    List<RandomPart> all = new ArrayList<>(Arrays.asList(parts));
    all.add(new RandomRewrite(chance, Arrays.asList(parts)));
    return List.copyOf(all);
  }
}
