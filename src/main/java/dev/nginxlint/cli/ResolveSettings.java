package dev.nginxlint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the settings file says to resolve: {@code prefix}, {@code nginx-version}, and with {@code
 * entry} which CONFIG is meant where only URLs are named.
 */
final class ResolveSettings {
  private ResolveSettings() {}

  static Arguments complete(Arguments arguments, Streams streams) {
    if (arguments.has("isolated")) {
      if (arguments.has("config")) {
        throw new UsageException("--config and --isolated exclude each other");
      }
      return arguments;
    }
    Path folder = streams.console().folder();
    List<String> operands = arguments.operands();
    boolean named = !operands.isEmpty() && !isUrl(operands.get(0), folder);
    @Nullable Path file =
        arguments.has("config")
            ? Governing.given(arguments, folder).orElseThrow()
            : new SettingsSearch(folder, "").find(named ? operands.get(0) : "");
    return file == null ? arguments : governed(arguments, SettingsFiles.read(folder, file), named);
  }

  private static Arguments governed(Arguments arguments, Governing settings, boolean named) {
    Map<String, String> keys = Map.of("prefix", "prefix", "nginx-version", "nginx-version");
    Arguments completed = settings.complete(arguments, keys);
    Optional<String> entry = settings.texts("entry").stream().findFirst();
    return named || entry.isEmpty() ? completed : completed.operandFirst(entry.get());
  }

  /** Says whether a word is a URL or a path of one rather than a configuration. */
  private static boolean isUrl(String word, Path folder) {
    if (word.startsWith("http://") || word.startsWith("https://")) {
      return true;
    }
    try {
      return word.startsWith("/") && !folder.resolve(word).toFile().exists();
    } catch (InvalidPathException e) {
      return true;
    }
  }
}
