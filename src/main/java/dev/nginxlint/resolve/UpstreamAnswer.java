package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * What an upstream answers, as the user tells it.
 *
 * @param status 0 where it is not told
 */
public record UpstreamAnswer(int status, List<Header> headers) {

  /** A header; its value holds one byte a character. */
  public record Header(String name, String value) {}

  public UpstreamAnswer {
    headers = List.copyOf(headers);
  }

  /** Returns the first header of a name, whatever its case. */
  public Optional<String> header(String name) {
    for (Header header : headers) {
      if (Ascii.same(header.name(), name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }
}
