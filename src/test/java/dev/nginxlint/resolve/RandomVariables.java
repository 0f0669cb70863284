package dev.nginxlint.resolve;

import java.util.Map;

/** Variables and where they come from: map, geo, split_clients, real_ip, and what requests tell. */
record RandomVariables(Chance chance) implements RandomPart {
  private static final String[] SOURCES = {
    "$arg_d", "$uri", "$host", "$http_x_flag", "$cookie_c", "$remote_addr", "$arg_x$is_args", "$m1"
  };

  private static final String[] KEYS = {
    "a",
    "b",
    "B",
    "",
    "/a",
    "*.a.test",
    ".a.test",
    "a.*",
    "1",
    "~a",
    "~*^/A",
    "~^(.)(.*)$",
    "~(?<n>[ab]+)",
    "~/(?<w>[^/]*)$",
    "\\default",
    "img/",
    "~*test$"
  };

  private static final String[] VALUES = {
    "A", "", "$uri", "$1", "$2-$1", "<$n>", "$m2", "$w$arg_x", "/b", "$split", "x$m3"
  };

  private static final String[] SHOWN = {
    "$m1",
    "$m2",
    "$m3",
    "$g1",
    "$g2",
    "$split",
    "$1",
    "$n",
    "$w",
    "$host",
    "$http_x_flag",
    "$cookie_c",
    "$remote_addr",
    "$realip_remote_addr",
    "$arg_d",
    "$args",
    "$is_args",
    "$request_uri",
    "$server_name",
    "$document_root",
    "$request_method",
    "$http_host",
    "$invalid_referer",
    "$status",
    "$server_protocol",
    "$remote_user",
    "$content_type",
    "$request"
  };

  private static final String[] OF_REQUEST = {
    "$g1", "$split", "$host", "$remote_addr$realip_remote_addr", "$is_args|$g2", "$status|$cookie_c"
  };

  private static final String[] NETWORKS = {
    "127.0.0.0/8", "127.0.0.1", "1.2.3.0/24", "1.2.3.4", "0.0.0.0/0", "::1", "2001:db8::/32"
  };

  @Override
  public void http(Block http) {
    for (String name : new String[] {"$m1", "$m2", "$m3"}) {
      map(name, http);
    }
    geo("$g1", http);
    geo("$g2", http);
    Block split = new Block(Block.Kind.HTTP, "split_clients", chance.word(SOURCES) + "-", "$split");
    split.add(chance.word("50%", "33.33%", "0.5%"), "s1");
    split.add(chance.word("30%", "10.1%", "*"), "s2");
    http.add(split);
    // A pattern that nothing has, so that the names of its groups are there.
    Block names = new Block(Block.Kind.HTTP, "map", "", "$names");
    names.add("~(?<n>x)(?<w>y)", "");
    http.add(names);
  }

  private void map(String name, Block http) {
    Block map = new Block(Block.Kind.HTTP, "map", chance.word(SOURCES), name);
    if (chance.percent(30)) {
      map.add("hostnames");
    }
    if (chance.percent(20)) {
      map.add("volatile");
    }
    if (chance.percent(60)) {
      map.add("default", chance.word(VALUES));
    }
    boolean[] taken = new boolean[KEYS.length];
    for (int i = chance.below(5); i > 0; i--) {
      int key = chance.below(KEYS.length);
      boolean likeB = KEYS[key].equalsIgnoreCase("b") && (taken[1] || taken[2]);
      boolean likeDomain = KEYS[key].endsWith(".a.test") && (taken[5] || taken[6]);
      if (!taken[key] && !likeB && !likeDomain) {
        map.add(KEYS[key], chance.word(VALUES));
        taken[key] = true;
      }
    }
    http.add(map);
  }

  private void geo(String name, Block http) {
    Block geo =
        chance.percent(50)
            ? new Block(Block.Kind.HTTP, "geo", name)
            : new Block(Block.Kind.HTTP, "geo", chance.word("$arg_ip", "$http_x_ip"), name);
    if (chance.percent(30)) {
      geo.add("ranges");
      geo.add("1.2.3.0-1.2.4.255", "r1");
      geo.add("1.2.3.4-1.2.3.5", "r2");
      geo.add("127.0.0.1-127.0.0.1", "r3");
    } else {
      for (int i = chance.below(4); i > 0; i--) {
        geo.add(chance.word(NETWORKS), chance.word("n1", "n2", "$uri"));
      }
    }
    if (chance.percent(50)) {
      geo.add("default", "d");
    }
    if (chance.percent(40)) {
      geo.add("proxy", chance.word("127.0.0.0/8", "127.0.0.1"));
      geo.add("proxy", "1.2.3.4");
      if (chance.percent(50)) {
        geo.add("proxy_recursive");
      }
    }
    http.add(geo);
  }

  @Override
  public void server(Block server) {
    if (chance.percent(30)) {
      realIp(server);
    }
    if (chance.percent(20)) {
      referers(server);
    }
  }

  @Override
  public void location(Block location) {
    if (chance.percent(5)) {
      realIp(location);
    }
    if (chance.percent(5)) {
      referers(location);
    }
  }

  private void realIp(Block block) {
    block.add("set_real_ip_from", chance.word("127.0.0.0/8", "127.0.0.1", "10.0.0.0/8"));
    if (chance.percent(50)) {
      block.add("set_real_ip_from", "1.2.3.4");
    }
    if (chance.percent(60)) {
      block.once("real_ip_header", chance.word("X-Forwarded-For", "X-Real-IP", "X-Ip"));
    }
    if (chance.percent(50)) {
      block.once("real_ip_recursive", "on");
    }
  }

  private void referers(Block block) {
    block.add("valid_referers", chance.word("none", "blocked", "*.z"), "r.test", "*.q");
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public void content(Block location) {
    if (chance.percent(30)) {
      location.add("set", "$m" + chance.between(1, 3), chance.word(VALUES));
    }
    StringBuilder shown = new StringBuilder("v");
    for (int i = chance.between(1, 5); i > 0; i--) {
      shown.append(chance.word("|", "|", "")).append(chance.word(SHOWN));
    }
    if (chance.percent(75)) {
      location.add("return", "200", shown.toString());
    } else {
      // A header may not hold the line feeds that a uri may.
      location.once("proxy_set_header", "Host", "v|" + chance.word(OF_REQUEST));
      location.add("proxy_pass", "http://up");
    }
  }

  /** Adds to the headers of a request what variables hang on. */
  void headers(Map<String, String> headers) {
    if (chance.percent(20)) {
      headers.put("X-Flag", chance.word("a", "B", "a\nb", "x.a.test", ""));
    }
    if (chance.percent(15)) {
      headers.put("Cookie", chance.word("c=a", "x=1; C = b;c=2", "c", "c; c=1", "x=1, c=a"));
    }
    if (chance.percent(25)) {
      headers.put(
          chance.word("X-Forwarded-For", "X-Real-IP", "X-Ip"),
          chance.word(
              "1.2.3.4",
              "9.9.9.9, 1.2.3.4",
              "1.2.3.5:80",
              "[2001:db8::1]:9",
              "x, 1.2.3.4",
              "1.2.3.4\n1.2.3.4, 127.0.0.1"));
    }
    if (chance.percent(10)) {
      headers.put("Referer", chance.word("http://r.test/", "https://a.q:1/x", "zzzzzzzzzzzzz", ""));
    }
  }
}
