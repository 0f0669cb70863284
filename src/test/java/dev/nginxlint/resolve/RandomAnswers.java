package dev.nginxlint.resolve;

/** What answers at once, or nearly: return, set, break. */
record RandomAnswers(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    if (chance.percent(4)) {
      content(server);
    }
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public void content(Block block) {
    switch (chance.below(8)) {
      case 0 -> block.add("return", "404");
      case 1 -> block.add("return", "301", "/a?$args");
      case 2 -> block.add("return", "200", block.kind() + " $uri $1");
      case 3 -> block.add("return", "403");
      case 4 -> {
        block.add("set", "$v", "$1$uri");
        block.add("return", "200", "$v");
      }
      case 5 -> block.add("return", "302", "http://x$request_uri");
      case 6 -> block.add("break");
      default -> block.add("set", "$args", "q=$uri");
    }
  }
}
