package dev.nginxlint.resolve;

/** proxy_pass in all its forms, and an upstream. */
record RandomProxy(Chance chance) implements RandomPart {
  @Override
  public void http(Block http) {
    Block upstream = new Block(Block.Kind.MAIN, "upstream", "up");
    upstream.add("server", "127.0.0.1:9000");
    http.add(upstream);
  }

  @Override
  public int weight() {
    return 4;
  }

  @Override
  public void content(Block location) {
    String host = chance.word("http://127.0.0.1:9000", "http://up");
    String path = "";
    if (chance.percent(20)) {
      path =
          chance.word("/$arg_d", "$request_uri", "/v/$1", "$arg_none", "?$args", "/$host/$scheme");
    } else if (location.kind().hasPrefix()) {
      path = chance.word("", "", "/", "/z", "/z/", "/z?k=v", "?k", "/%20" + RandomWords.LETTER);
    }
    location.add("proxy_pass", host + path);
  }
}
