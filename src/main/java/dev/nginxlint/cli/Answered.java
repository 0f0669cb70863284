package dev.nginxlint.cli;

import dev.nginxlint.resolve.UpstreamAnswer;
import dev.nginxlint.source.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the user says that the upstream answers. */
final class Answered {
  private Answered() {}

  static Optional<UpstreamAnswer> read(Arguments arguments) {
    int status = 0;
    if (arguments.has("upstream-status")) {
      status = status(arguments.last("upstream-status"));
    } else if (arguments.all("upstream-header").isEmpty()) {
      return Optional.empty();
    }
    List<UpstreamAnswer.Header> headers = new ArrayList<>();
    for (String header : arguments.all("upstream-header")) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new UsageException("--upstream-header needs \"Name: value\", not \"" + header + "\"");
      }
      String name = Utf8.encode(header.substring(0, colon).strip());
      String value = Utf8.encode(header.substring(colon + 1).strip());
      headers.add(new UpstreamAnswer.Header(name, value));
    }
    return Optional.of(new UpstreamAnswer(status, headers));
  }

  private static int status(String text) {
    int status = 0;
    for (int i = 0; i < text.length() && status < 1000; i++) {
      int digit = text.charAt(i) - '0';
      status = digit < 0 || digit > 9 ? 1000 : status * 10 + digit;
    }
    if (status < 200 || status > 599) {
      throw new UsageException(
          "--upstream-status needs a number from 200 to 599, not \"" + text + "\"");
    }
    return status;
  }
}
