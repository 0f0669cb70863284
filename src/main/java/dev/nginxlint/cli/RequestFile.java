package dev.nginxlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads requests from a file, one a line: a URL, {@code METHOD URL}, a JSON object, or a line of an
 * access log. Empty lines and those that start with "#" are left out.
 */
final class RequestFile {
  private final String name;
  private final boolean accessLog;
  private final String method;

  /**
   * Prepares to read.
   *
   * @param method that of requests that tell none
   */
  RequestFile(String name, boolean accessLog, String method) {
    this.name = name;
    this.accessLog = accessLog;
    this.method = method;
  }

  List<Asked> read(Console console) {
    List<Asked> asked = new ArrayList<>();
    int number = 0;
    for (String line : text(console).split("\n", -1)) {
      number++;
      String trimmed = line.strip();
      if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
        try {
          asked.add(line(trimmed));
        } catch (UsageException e) {
          throw new UsageException(name + ":" + number + ": " + e.getMessage());
        }
      }
    }
    return asked;
  }

  private String text(Console console) {
    try {
      byte[] bytes =
          name.equals("-")
              ? console.in().readAllBytes()
              : Files.readAllBytes(console.folder().resolve(name));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(name + ": " + SystemError.words(e));
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": " + e.getReason());
    }
  }

  private Asked line(String line) {
    if (accessLog) {
      return logged(line);
    }
    if (line.startsWith("{")) {
      return json(line);
    }
    int space = line.indexOf(' ');
    return space < 0
        ? Asked.url(method, line)
        : Asked.url(line.substring(0, space), line.substring(space + 1).strip());
  }

  /** The combined log format has the request line in the first quotes. */
  private static Asked logged(String line) {
    int open = line.indexOf('"');
    int close = open < 0 ? -1 : line.indexOf('"', open + 1);
    String[] words = close < 0 ? new String[0] : line.substring(open + 1, close).split(" ", -1);
    if (words.length < 2 || words[1].isEmpty()) {
      throw new UsageException("no request in quotes, as the combined log format has it");
    }
    return Asked.target(Utf8.encode(words[0]), Utf8.encode(words[1]));
  }

  private Asked json(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() == JsonToken.START_OBJECT && key.equals("headers")) {
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String header = json.currentName();
            headers.put(bytes(header), bytes(json.nextTextValue()));
          }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
          values.put(key, bytes(json.getText()));
        }
      }
    } catch (IOException e) {
      throw new UsageException("not a JSON object of a request");
    }
    for (String key : values.keySet()) {
      if (!" method target host scheme address port ".contains(" " + key + " ")) {
        throw new UsageException("unknown key \"" + key + "\" in a request");
      }
    }
    if (!values.containsKey("target")) {
      throw new UsageException("a request needs a \"target\"");
    }
    String port = values.getOrDefault("port", "");
    return new Asked(
        values.getOrDefault("method", method),
        values.getOrDefault("target", ""),
        values.getOrDefault("host", ""),
        values.getOrDefault("scheme", ""),
        values.getOrDefault("address", ""),
        port.isEmpty() ? 0 : Asked.parsePort(port, port),
        headers);
  }

  private static String bytes(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : Utf8.encode(text);
  }
}
