package dev.nginxlint.resolve;

import java.util.List;

/** Makes configurations by chance: servers with their names, and in them what the parts add. */
final class RandomConfig {
  private final Chance chance;
  private final List<RandomPart> parts;
  private final RandomServers servers;
  private final RandomLocations locations;

  RandomConfig(Chance chance) {
    this.chance = chance;
    this.parts =
        RandomRewrite.with(
            chance,
            new RandomFiles(chance),
            new RandomProxy(chance),
            new RandomUpstream(chance),
            new RandomAnswers(chance),
            new RandomErrors(chance),
            new RandomRedirects(chance),
            new RandomContent(chance),
            new RandomVariables(chance),
            new RandomAccess(chance));
    this.servers = new RandomServers(chance);
    this.locations = new RandomLocations(chance, parts);
  }

  List<Statement> configuration() {
    Block main = new Block(Block.Kind.MAIN);
    main.add(new Block(Block.Kind.MAIN, "events"));
    Block http = new Block(Block.Kind.HTTP, "http");
    parts.forEach(part -> part.http(http));
    int count = chance.between(1, 4);
    for (int i = 0; i < count; i++) {
      http.add(server());
    }
    main.add(http);
    return main.statements();
  }

  private Block server() {
    Block server = new Block(Block.Kind.SERVER, "server");
    servers.addTo(server);
    parts.forEach(part -> part.server(server));
    locations.addTo(server);
    return server;
  }
}
