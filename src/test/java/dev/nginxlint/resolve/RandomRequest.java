package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes requests for a configuration by chance, of the words it consists of. */
final class RandomRequest {
  private static final String[] BETWEEN = {
    "/", "/", "/", "/", "/", "/", "/", "//", "/./", "/../", "%2F", "/%2e%2e/"
  };

  private static final String[] SEGMENTS = {
    "a",
    "a",
    "b",
    "b",
    "ab",
    "a-b",
    "x%20y",
    RandomWords.LETTER,
    "%C3%A9",
    "img",
    "img",
    "a.php",
    "x.php",
    "index.html",
    "a%2Fb",
    "b%3Fc",
    "x|y",
    "a+",
    "%25",
    ".",
    "..."
  };

  private static final String[] QUERIES = {
    "",
    "",
    "",
    "",
    "?",
    "?x=1",
    "?d=b",
    "?d=img/",
    "?d=a%20|&e#f",
    "#f",
    "?d=img&x=a&d=b",
    "?d=a&ip=1.2.3.4",
    "?ip=::1"
  };

  private static final String HEX = "0123456789ABCDEF";

  private final Chance chance;
  private final List<String> paths = new ArrayList<>();
  private final List<String> hosts = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  RandomRequest(Chance chance, List<Statement> configuration) {
    this.chance = chance;
    collect(configuration);
    paths.add("/");
    hosts.add("a.test");
  }

  private void collect(List<Statement> statements) {
    for (Statement statement : statements) {
      List<String> words = statement.words();
      String last = words.get(words.size() - 1);
      switch (statement.name()) {
        case "location" -> collectLocation(last);
        case "server_name" -> {
          if (last.matches("[a-zA-Z.]+")) {
            hosts.add(last.startsWith(".") ? last.substring(1) : last);
          }
        }
        case "listen" -> collectAddresses(words.get(1));
        default -> {}
      }
      statement.block().ifPresent(this::collect);
    }
  }

  private void collectLocation(String name) {
    if (name.startsWith("/")) {
      paths.add(name);
    }
  }

  private void collectAddresses(String listen) {
    if (listen.startsWith("[")) {
      addresses.add("[::1]");
    } else if (listen.startsWith("127")) {
      addresses.add(listen.substring(0, listen.indexOf(':')));
    } else {
      addresses.add("127.0.0.1");
      addresses.add("127.0.0.3");
    }
  }

  CaseFile.Case request() {
    String method =
        chance.percent(88) ? "GET" : chance.word("HEAD", "POST", "PUT", "FOO", "DELETE");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", chance.percent(60) ? chance.pick(hosts) : chance.word(RandomWords.HOSTS));
    if (chance.percent(15)) {
      headers.put("Accept-Encoding", chance.word("gzip", "deflate, gzip;q=1.0, *;q=0.5", "br"));
    }
    if (chance.percent(3)) {
      headers.put("Authorization", chance.word("Basic dTpw", "Basic ?", "Bearer x"));
    }
    if (chance.percent(3)) {
      headers.put("Content-Length", chance.word("0", "5"));
    }
    new RandomVariables(chance).headers(headers);
    return new CaseFile.Case(
        "random", method + " " + target(), 8080, chance.pick(addresses), headers, "");
  }

  private String target() {
    StringBuilder target = new StringBuilder(chance.percent(3) ? "http://a.test" : "");
    switch (chance.below(10)) {
      case 0, 1, 2, 3 -> {
        target.append(encode(chance.pick(paths)));
        if (chance.percent(20)) {
          int cut = Math.max(1, target.length() - 1);
          target.setLength(cut);
        }
        addSegments(target, chance.below(3));
      }
      case 4, 5 -> target.append(encode("/" + chance.pick(RandomWords.FILES)));
      default -> addSegments(target, chance.between(0, 3));
    }
    if (target.length() == 0 || chance.percent(25)) {
      target.append('/');
    }
    return target.append(chance.word(QUERIES)).toString();
  }

  private void addSegments(StringBuilder target, int count) {
    for (int i = 0; i < count; i++) {
      if (target.length() == 0) {
        target.append('/');
      } else if (target.charAt(target.length() - 1) != '/' && chance.percent(90)) {
        target.append(chance.word(BETWEEN));
      }
      target.append(chance.word(SEGMENTS));
    }
  }

  /** Writes a path as it must be sent, and some of what need not be. */
  private String encode(String path) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c <= ' ' || c == '%' || c == '?' || c == '#' || chance.percent(1)) {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
