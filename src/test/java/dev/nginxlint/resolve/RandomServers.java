package dev.nginxlint.resolve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What servers listen on, and their names. */
final class RandomServers {
  private static final String[] LISTENS = {
    "8080", "8080", "*:8080", "127.0.0.1:8080", "127.0.0.1:8080", "127.0.0.2:8080", "[::1]:8080"
  };

  private final Chance chance;
  private final Set<String> withDefault = new HashSet<>();
  private boolean first = true;

  RandomServers(Chance chance) {
    this.chance = chance;
  }

  void addTo(Block server) {
    Set<String> addresses = new LinkedHashSet<>();
    // All connections to 127.x come to some server.
    addresses.add(address(first ? "8080" : chance.word(LISTENS)));
    first = false;
    if (chance.percent(15)) {
      addresses.add(address(chance.word(LISTENS)));
    }
    for (String address : addresses) {
      if (chance.percent(15) && withDefault.add(address)) {
        server.add("listen", address, chance.word("default_server", "default"));
      } else {
        server.add("listen", address);
      }
    }
    if (chance.percent(85)) {
      server.add("server_name", chance.word(RandomWords.NAMES), chance.word(RandomWords.NAMES));
    }
    if (chance.percent(10)) {
      server.add("server_name", chance.word(RandomWords.NAMES));
    }
    if (chance.percent(20)) {
      server.add("merge_slashes", "off");
    }
  }

  /** The same address twice in one server is refused, however it is written. */
  private static String address(String written) {
    return written.equals("*:8080") ? "8080" : written;
  }
}
