package dev.nginxlint.resolve;

import java.util.List;

/** Makes configurations by chance: servers with their names, and in them what the parts add. */
final class RandomConfig {
  private final Chance chance;
  private final List<RandomPart> parts;
  private final RandomLocations locations;

  RandomConfig(Chance chance) {
    this.chance = chance;
    this.parts =
        List.of(
            new RandomFiles(chance),
            new RandomProxy(chance),
            new RandomAnswers(chance),
            new RandomErrors(chance),
            new RandomRedirects(chance),
            new RandomAccess(chance));
    this.locations = new RandomLocations(chance, parts);
  }

  List<Statement> configuration() {
    Block main = new Block(Block.Kind.MAIN);
    main.add(new Block(Block.Kind.MAIN, "events"));
    Block http = new Block(Block.Kind.HTTP, "http");
    parts.forEach(part -> part.http(http));
    int servers = chance.between(1, 4);
    for (int i = 0; i < servers; i++) {
      http.add(server(i == 0));
    }
    main.add(http);
    return main.statements();
  }

  private Block server(boolean first) {
    Block server = new Block(Block.Kind.SERVER, "server");
    // All requests arrive at port 8080 of these addresses: the first server answers some of each.
    server.add("listen", first ? "8080" : chance.word(RandomWords.LISTENS));
    if (chance.percent(10)) {
      server.add("listen", "127.0.0.3:8080");
    }
    if (chance.percent(80)) {
      server.add("server_name", chance.word(RandomWords.NAMES), chance.word(RandomWords.NAMES));
    }
    if (chance.percent(30)) {
      server.add("merge_slashes", "off");
    }
    parts.forEach(part -> part.server(server));
    locations.addTo(server);
    return server;
  }
}
