package dev.nginxlint.resolve;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes requests by chance, of the words that configurations consist of. */
final class RandomRequest {
  private static final String[] BETWEEN = {
    "/", "/", "/", "/", "/", "/", "//", "/./", "/../", "%2F", "/%2e%2e/"
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
    "index.html",
    "a%2Fb",
    "b%3Fc",
    "x|y",
    "a+",
    "%25"
  };

  private static final String[] QUERIES = {
    "", "", "", "?", "?x=1", "?d=b", "?d=img/", "?d=a%20|&e#f", "#f"
  };

  private final Chance chance;

  RandomRequest(Chance chance) {
    this.chance = chance;
  }

  CaseFile.Case request() {
    String method = chance.percent(90) ? "GET" : chance.word("HEAD", "POST", "PUT", "FOO");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", chance.word(RandomWords.HOSTS));
    return new CaseFile.Case(
        "random", method + " " + target(), 8080, chance.word(RandomWords.ADDRESSES), headers, "");
  }

  private String target() {
    StringBuilder target = new StringBuilder(chance.percent(3) ? "http://a.test" : "");
    int count = chance.below(4);
    for (int i = 0; i < count; i++) {
      target.append(chance.word(BETWEEN)).append(chance.word(SEGMENTS));
    }
    if (count == 0 || chance.percent(40)) {
      target.append('/');
    }
    return target.append(chance.word(QUERIES)).toString();
  }
}
