package dev.nginxlint.resolve;

/** Passes to upstreams that speak something else than HTTP/1, and settings of proxy_pass. */
record RandomUpstream(Chance chance) implements RandomPart {
  @Override
  public void http(Block http) {
    group(http, "cgi", "server", "127.0.0.1:9001");
    group(http, "memory", "server", "127.0.0.1:9004");
    group(http, "dead", "server", "127.0.0.1:9000", "down");
    params(http, 30);
    settings(http, 20);
  }

  private static void group(Block http, String name, String... words) {
    Block upstream = new Block(Block.Kind.MAIN, "upstream", name);
    upstream.add(words);
    http.add(upstream);
  }

  @Override
  public void server(Block server) {
    params(server, 20);
    settings(server, 10);
  }

  @Override
  public void location(Block location) {
    params(location, 10);
    settings(location, 10);
  }

  @Override
  public int weight() {
    return 3;
  }

  @Override
  public void content(Block location) {
    switch (chance.below(8)) {
      case 0, 1, 2 -> {
        params(location, 40);
        location.add("fastcgi_pass", chance.word("cgi", "127.0.0.1:9001", "127.0.0.1:9001"));
      }
      case 3 -> location.add("uwsgi_pass", chance.word("127.0.0.1:9002", "uwsgi://127.0.0.1:9002"));
      case 4 -> location.add("scgi_pass", "127.0.0.1:9003");
      case 5 -> {
        location.add("set", "$memcached_key", chance.word("$uri", "$uri?$args", "$arg_d"));
        location.add("memcached_pass", "memory");
      }
      case 6 -> location.add("grpc_pass", chance.word("127.0.0.1:9005", "grpc://127.0.0.1:9005"));
      default -> location.add("proxy_pass", "http://dead");
    }
  }

  private void params(Block block, int percent) {
    for (String module : new String[] {"fastcgi", "uwsgi", "scgi"}) {
      if (chance.percent(percent)) {
        int count = chance.between(1, 3);
        for (int i = 0; i < count; i++) {
          String name = chance.word("SCRIPT_NAME", "PATH_INFO", "A", "B", "HTTP_HOST", "HTTP_B");
          String value =
              chance.word(
                  "$fastcgi_script_name",
                  "$fastcgi_path_info",
                  "$document_root$fastcgi_script_name",
                  "$uri",
                  "$request_uri",
                  "$args",
                  "$1",
                  "$request_method",
                  "");
          if (chance.percent(30)) {
            block.add(module + "_param", name, value, "if_not_empty");
          } else {
            block.add(module + "_param", name, value);
          }
        }
      }
    }
  }

  private void settings(Block block, int percent) {
    if (chance.percent(percent / 2)) {
      block.add("fastcgi_index", chance.word("index.php", "x"));
    }
    if (chance.percent(percent / 2)) {
      block.add(
          "fastcgi_split_path_info",
          chance.word("^(.+?\\.php)(/.*)$", "^(/[^/]*)(.*)$", "(a)(b*)"));
    }
    if (chance.percent(percent)) {
      block.add("proxy_set_header", "Host", chance.word("$host", "$http_host", "$proxy_host", ""));
      if (chance.percent(50)) {
        block.add("proxy_set_header", "X-Forwarded-Prefix", chance.word("$uri", "/p", "$1", ""));
      }
    }
    if (chance.percent(percent / 3)) {
      block.add("proxy_method", chance.word("PUT", "$arg_d$request_method"));
    }
    if (chance.percent(percent / 3)) {
      block.add("fastcgi_pass_request_headers", chance.word("on", "off"));
    }
  }
}
