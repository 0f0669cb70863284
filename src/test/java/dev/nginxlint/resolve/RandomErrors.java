package dev.nginxlint.resolve;

/** error_page and internal. */
record RandomErrors(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    settings(server);
  }

  @Override
  public void location(Block location) {
    settings(location);
    if (chance.percent(5)) {
      location.add("internal");
    }
  }

  private void settings(Block block) {
    if (chance.percent(10)) {
      switch (chance.below(6)) {
        case 0 -> block.add("error_page", "404", "403", "/e.html");
        case 1 -> block.add("error_page", "404", "403", "@named");
        case 2 -> block.add("error_page", "404", "403", "=200", "/a?b");
        case 3 -> block.add("error_page", "404", "403", "=", "/e.html");
        case 4 -> block.add("error_page", "404", "403", "http://e/");
        default -> block.add("error_page", "404", "403", "=301", "http://e/");
      }
    }
    if (chance.percent(5)) {
      block.add("recursive_error_pages", "on");
    }
  }
}
