package dev.nginxlint.resolve;

/** root, alias, index, autoindex and try_files. */
record RandomFiles(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    server.add("root", "/srv/test" + chance.word("", "", "/", "/img"));
    settings(server);
    if (chance.percent(10)) {
      tryFiles(server);
    }
  }

  @Override
  public void location(Block location) {
    settings(location);
    if (chance.percent(15)) {
      tryFiles(location);
    }
  }

  private void tryFiles(Block block) {
    block.add(
        "try_files",
        chance.word("$uri", "$uri", "$uri/", "/a", "b", "$uri.php", "", "/x$uri", "/img/$arg_d"),
        chance.word("$uri/", "/nope", "$uri/index.html", "/index.html"),
        chance.word(
            "=404",
            "@named",
            "/a?x=$uri",
            "/index.html",
            "$uri",
            "/b/$is_args$args",
            "=403",
            "/e.html?$args",
            "@missing",
            "nope",
            "=444"));
  }

  private void settings(Block block) {
    if (chance.percent(15)) {
      switch (chance.below(5)) {
        case 0 -> block.add("index", "index.html");
        case 1 -> block.add("index", "x.php", "a");
        case 2 -> block.add("index", "nope", "/e.html");
        case 3 ->
            block.add(
                "index",
                chance.word("$scheme", "$scheme", "$arg_d.html", "a$is_args"),
                "index.html");
        default -> block.add("index", "a", "x.php");
      }
    }
    if (chance.percent(3)) {
      block.add("autoindex", "on");
    }
  }

  @Override
  public int weight() {
    return 6;
  }

  /** Half of them send the files of the server. */
  @Override
  public void content(Block location) {
    if (chance.percent(50)) {
      return;
    }
    String path = "/srv/test" + chance.word("", "/", "/b", "/img/", "/x y", "/$arg_d");
    if (location.kind() == Block.Kind.NAMED || chance.percent(40)) {
      location.add("root", path);
    } else if (location.kind() == Block.Kind.REGEX) {
      location.add("alias", path + chance.word("/$1", "/a", "", "/$1/$2", "$uri"));
    } else {
      location.add("alias", path);
    }
  }
}
