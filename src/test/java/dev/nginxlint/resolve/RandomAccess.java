package dev.nginxlint.resolve;

/** Who may pass: limit_except, allow and deny, and how long a body may be. */
record RandomAccess(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    if (chance.percent(3)) {
      rules(server);
    }
  }

  @Override
  public void location(Block location) {
    if (chance.percent(5)) {
      Block limit =
          new Block(Block.Kind.LIMIT_EXCEPT, "limit_except", chance.word("GET", "POST", "PUT"));
      switch (chance.below(3)) {
        case 0 -> limit.add("deny", "all");
        case 1 -> limit.add("allow", "all");
        default -> limit.add("proxy_pass", "http://up");
      }
      location.add(limit);
    }
    if (chance.percent(4)) {
      rules(location);
    }
  }

  private void rules(Block block) {
    if (chance.percent(50)) {
      block.add(
          chance.word("allow", "deny"),
          chance.word("127.0.0.1", "10.0.0.0/8", "127.0.0.0/30", "all", "::1"));
    }
    block.add(
        chance.word("allow", "deny"), chance.word("127.0.0.0/8", "all", "::1", "127.0.0.2/31"));
  }
}
