package dev.nginxlint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code nginx-lint config}: writes, explains and checks settings files. */
record ConfigCommand(Streams streams) {
  private static final String TEMPLATE = "/settings/nginx-lint.yaml";
  private static final String SCHEMA = "/settings/nginx-lint.schema.json";

  int run(Arguments arguments) {
    List<String> words = arguments.operands();
    String what = words.isEmpty() ? "show" : words.get(0);
    List<String> names = words.isEmpty() ? words : words.subList(1, words.size());
    switch (what) {
      case "init":
        checkCount(names, 0);
        init();
        return 0;
      case "show":
        checkCount(names, 1);
        new ShownSettings(streams, arguments).show(names.isEmpty() ? "" : names.get(0));
        return 0;
      case "validate":
        validate(names, arguments);
        return 0;
      case "schema":
        checkCount(names, 0);
        streams.out().print(resource(SCHEMA));
        return 0;
      default:
        throw new UsageException(
            "config cannot \"" + what + "\"; it can init, show, validate or print the schema");
    }
  }

  private static void checkCount(List<String> names, int most) {
    if (names.size() > most) {
      throw new UsageException("\"" + names.get(most) + "\" is one word too many");
    }
  }

  private void init() {
    Path file = streams.console().folder().resolve(SettingsSearch.NAME);
    try {
      Files.write(
          file,
          resource(TEMPLATE).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(SettingsSearch.NAME + ": is there already");
    } catch (IOException e) {
      throw new UsageException(SettingsSearch.NAME + ": " + SystemError.words(e));
    }
    streams.err().line("Wrote " + SettingsSearch.NAME);
  }

  /** Reads settings files as if something were linted by them; what is wrong is thrown. */
  private void validate(List<String> names, Arguments arguments) {
    Path folder = streams.console().folder();
    if (names.isEmpty()) {
      Optional<Path> given = Governing.given(arguments, folder);
      @Nullable Path found =
          given.isPresent() ? given.get() : new SettingsSearch(folder, "").find("");
      if (found == null) {
        throw new UsageException(
            "no " + SettingsSearch.NAME + " here or above; nginx-lint config init writes one");
      }
      validate(found, arguments);
    }
    for (String name : names) {
      validate(folder.resolve(name).toAbsolutePath().normalize(), arguments);
    }
  }

  private void validate(Path file, Arguments arguments) {
    Governing settings = SettingsFiles.read(streams.console().folder(), file);
    Demands.of(settings.scope(arguments, List.of()), streams);
    String shown = settings.files().get(settings.files().size() - 1).text();
    streams.out().line(dev.nginxlint.report.Display.bytes(shown) + ": valid");
  }

  private static String resource(String name) {
    try (InputStream in = ConfigCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(name + ": " + e.getMessage());
    }
  }
}
