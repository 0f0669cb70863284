package dev.nginxlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request from a line: a URL, {@code METHOD URL}, a JSON object, or a line of an access
 * log. Lines hold one byte a character.
 *
 * @param method that of requests that tell none
 */
record RequestLine(boolean accessLog, String method) {

  /** Returns what a line asks; null for one of an access log that holds no request. */
  @Nullable Asked parse(String line) {
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
  private static @Nullable Asked logged(String line) {
    int open = line.indexOf('"');
    int close = open < 0 ? -1 : line.indexOf('"', open + 1);
    int space = close < 0 ? -1 : line.indexOf(' ', open + 1);
    int start = space + 1;
    int end = space < 0 || space > close ? -1 : line.indexOf(' ', start);
    end = end < 0 || end > close ? close : end;
    if (space < 0 || space > close || start >= end) {
      return null;
    }
    Asked asked =
        Asked.target(line.substring(open + 1, space), unescape(line.substring(start, end)));
    // Requests of HTTP/2 and HTTP/3 are followed like those of HTTP/1.1.
    return line.startsWith(" HTTP/1.0\"", end) ? asked.withProtocol("HTTP/1.0") : asked;
  }

  /** ngx_http_log_escape() writes some bytes as {@code \x22}. */
  private static String unescape(String text) {
    int escape = text.indexOf("\\x");
    if (escape < 0) {
      return text;
    }
    StringBuilder bytes = new StringBuilder(text.length());
    int at = 0;
    while (escape >= 0 && escape + 4 <= text.length()) {
      int high = Character.digit(text.charAt(escape + 2), 16);
      int low = Character.digit(text.charAt(escape + 3), 16);
      if (high >= 0 && low >= 0) {
        bytes.append(text, at, escape).append((char) (high * 16 + low));
        at = escape + 4;
        escape = text.indexOf("\\x", at);
      } else {
        escape = text.indexOf("\\x", escape + 2);
      }
    }
    return bytes.append(text, at, text.length()).toString();
  }

  private Asked json(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    try (JsonParser json = new JsonFactory().createParser(bytes)) {
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

  private static String bytes(@Nullable String text) {
    return text == null ? "" : Utf8.encode(text);
  }
}
