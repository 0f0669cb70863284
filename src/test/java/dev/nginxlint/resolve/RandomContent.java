package dev.nginxlint.resolve;

/** Modules that answer in place of files, and those that are asked before. */
record RandomContent(Chance chance) implements RandomPart {
  private static final String[] URIS = {"/a", "/b", "/ab/", "/img", "/nope", "/a?x", "/index.html"};

  @Override
  public void server(Block server) {
    settings(server, 1);
  }

  @Override
  public void location(Block location) {
    settings(location, 3);
  }

  @Override
  public void nameless(Block block) {
    if (block.kind() == Block.Kind.LIMIT_EXCEPT && chance.percent(20)) {
      passwords(block);
    }
  }

  private void settings(Block block, int percent) {
    if (chance.percent(percent)) {
      block.add("auth_request", chance.percent(15) ? "off" : chance.word(URIS));
    }
    if (chance.percent(percent)) {
      passwords(block);
    }
    if (chance.percent(percent)) {
      block.add("satisfy", chance.word("any", "any", "all"));
    }
    if (chance.percent(percent)) {
      block.add("mirror", chance.percent(20) ? "off" : chance.word(URIS));
    }
    if (chance.percent(2 * percent)) {
      block.add("gzip_static", chance.word("on", "on", "always", "off"));
    }
    if (chance.percent(percent)) {
      // A PUT that nginx takes empties a file; it is put back then.
      block.add("dav_methods", chance.word("PUT", "PUT", "off"));
    }
    if (chance.percent(percent)) {
      block.add("client_max_body_size", chance.word("1", "0", "9"));
    }
  }

  private void passwords(Block block) {
    block.add("auth_basic", chance.word("realm", "realm", "off", "$arg_d"));
    if (chance.percent(80)) {
      block.add("auth_basic_user_file", chance.word("/srv/test/nope", "/srv/test/a"));
    }
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public void content(Block location) {
    location.add(chance.word("empty_gif", "stub_status", "flv", "mp4"));
  }
}
