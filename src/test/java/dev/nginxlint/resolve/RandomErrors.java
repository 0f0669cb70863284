package dev.nginxlint.resolve;

/** error_page in all its forms, and internal. */
record RandomErrors(Chance chance) implements RandomPart {
  private static final String[] CODES = {
    "404", "404", "403", "405", "400", "401", "413", "500", "503", "301", "302"
  };

  @Override
  public void server(Block server) {
    settings(server);
  }

  @Override
  public void location(Block location) {
    settings(location);
    if (chance.percent(4)) {
      location.add("internal");
    }
  }

  @Override
  public void nameless(Block block) {
    if (block.kind() == Block.Kind.IF) {
      settings(block);
    }
  }

  private void settings(Block block) {
    while (chance.percent(14)) {
      String code = chance.word(CODES);
      String target =
          chance.word(
              "/e.html",
              "@named",
              "@named",
              "/a?b",
              "http://e/",
              "http://e$uri",
              "/x$uri?$args",
              "@missing",
              "/nope",
              "e.html",
              "/b/");
      switch (chance.below(4)) {
        case 0 -> {
          String status = chance.word("=200", "=301", "=404", "=500", "=302", "=410");
          block.add("error_page", code, status, target);
        }
        case 1 -> block.add("error_page", code, "=", target);
        case 2 -> block.add("error_page", code, "404", target);
        default -> block.add("error_page", code, target);
      }
    }
    if (block.kind() != Block.Kind.IF && chance.percent(5)) {
      block.add("recursive_error_pages", "on");
    }
  }
}
