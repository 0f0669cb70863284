package dev.nginxlint.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the files named on the command line, and what is asked for them: the options, completed
 * by the settings file that governs these files.
 *
 * @param settings null if there is no such file
 */
record Scope(Arguments arguments, List<String> names, @Nullable Governing settings) {

  /** Returns the scopes of a command: one, unless files are governed by different settings. */
  static List<Scope> of(Arguments arguments, Streams streams) {
    List<String> names = arguments.operands();
    if (arguments.has("config")) {
      if (arguments.has("isolated")) {
        throw new UsageException("--config and --isolated exclude each other");
      }
      return Governing.scopes(arguments, streams);
    }
    if (!arguments.has("isolated")) {
      SettingsSearch search =
          new SettingsSearch(streams.console().folder(), arguments.last("stdin-filename"));
      @Nullable Path found = names.isEmpty() ? search.find("") : null;
      for (String name : names) {
        found = found == null ? search.find(name) : found;
      }
      if (found != null) {
        return Governing.scopes(arguments, streams);
      }
    }
    return List.of(new Scope(arguments, names.isEmpty() ? List.of("nginx.conf") : names, null));
  }
}
