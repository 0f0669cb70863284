package dev.nginxlint.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A configuration made by chance and a request in which nginx and we differ. */
record Difference(long seed, List<Statement> configuration, CaseFile.Case request, String text)
    implements Comparable<Difference> {
  private static final Path FOLDER = Path.of("target/differences");

  /** Makes it small. */
  Difference shrink() throws IOException {
    CaseShrinker shrinker = new CaseShrinker(configuration, request, text);
    shrinker.shrink();
    return new Difference(
        seed, shrinker.configuration(), shrinker.request(), shrinker.difference());
  }

  /**
   * Writes a configuration and a table as they are in testdata/resolve, and returns both to be
   * read.
   */
  String write() throws IOException {
    Files.createDirectories(FOLDER);
    Path path = FOLDER.resolve(seed + ".conf");
    String bytes = Printer.print(configuration);
    Files.writeString(path, bytes, StandardCharsets.ISO_8859_1);
    CaseFile.Case observed = request.with(text.lines().findFirst().orElse(""));
    Optional<Trial> trial = Trial.start(configuration, message -> {});
    if (trial.isPresent()) {
      try (Trial started = trial.get()) {
        observed = request.with(started.compare(request).observed());
      }
    }
    CaseFile file = new CaseFile(path, "(seed " + seed + ")", RandomWords.FILES, List.of(observed));
    file.write();
    String table = Files.readString(Path.of(path.toString().replace(".conf", ".yaml")));
    return "seed " + seed + ", in " + path + "\n" + text + "\n" + bytes + table;
  }

  @Override
  public int compareTo(Difference other) {
    return Long.compare(seed, other.seed);
  }
}
