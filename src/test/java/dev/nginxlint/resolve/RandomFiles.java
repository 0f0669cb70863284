package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.List;

/** root, alias, index, autoindex and try_files. */
record RandomFiles(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    server.add("root", "/srv/test" + chance.word("", "/", "/img"));
    settings(server);
  }

  @Override
  public void location(Block location) {
    settings(location);
    if (chance.percent(20)) {
      location.add(
          "try_files",
          chance.word("$uri", "$uri/", "/a", "b", "$uri.php", "", "/x$uri"),
          chance.word("$uri/", "/nope", "$uri/index.html"),
          chance.word(
              "=404", "@named", "/a?x=$uri", "/index.html", "$uri", "/b/$is_args$args", "=403"));
    }
  }

  private void settings(Block block) {
    if (chance.percent(15)) {
      List<String> words = new ArrayList<>(List.of("index"));
      String names = chance.word("index.html", "x.php a", "nope /e.html", "$arg_d index.html");
      words.addAll(List.of(names.split(" ")));
      block.add(new Statement(words, java.util.Optional.empty()));
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
      location.add("alias", path + chance.word("/$1", "/a", ""));
    } else {
      location.add("alias", path);
    }
  }
}
