package dev.nginxlint.resolve;

/** What decides how a redirect is written. */
record RandomRedirects(Chance chance) implements RandomPart {
  @Override
  public void server(Block server) {
    settings(server);
  }

  @Override
  public void location(Block location) {
    settings(location);
  }

  private void settings(Block block) {
    if (chance.percent(4)) {
      block.add("absolute_redirect", "off");
    }
    if (chance.percent(4)) {
      block.add("port_in_redirect", "off");
    }
    if (chance.percent(4)) {
      block.add("server_name_in_redirect", "on");
    }
  }
}
