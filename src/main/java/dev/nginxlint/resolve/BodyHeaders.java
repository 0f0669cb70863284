package dev.nginxlint.resolve;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/** What nginx refuses of the headers that tell of a body: ngx_http_process_request_header(). */
final class BodyHeaders {
  private BodyHeaders() {}

  /**
   * Ends a request whose headers are refused.
   *
   * @param protocol {@code r->http_version}: 1001 for HTTP/1.1
   */
  static Optional<Phase> refuse(
      RequestState r, int protocol, NginxVersion version, SpecialResponse special) {
    Optional<String> length = r.request.header("Content-Length");
    if (length.isPresent() && Decimal.parse(length.get()) < 0) {
      return Optional.of(special.answer(400, "client sent invalid \"Content-Length\" header", r));
    }
    Optional<String> encoding = r.request.header("Transfer-Encoding");
    if (encoding.isEmpty()) {
      return Optional.empty();
    }
    boolean chunked = Ascii.same(encoding.get(), "chunked");
    if (!version.atLeast(1, 21, 1)) {
      return chunked ? Optional.empty() : unknown(encoding.get(), r, special);
    }
    if (protocol < 1001) {
      String reason = "client sent HTTP/1.0 request with \"Transfer-Encoding\" header";
      return Optional.of(special.answer(400, reason, r));
    }
    if (!chunked) {
      return unknown(encoding.get(), r, special);
    }
    String both =
        "client sent \"Content-Length\" and \"Transfer-Encoding\" headers at the same time";
    return length.isPresent() ? Optional.of(special.answer(400, both, r)) : Optional.empty();
  }

  private static Optional<Phase> unknown(String encoding, RequestState r, SpecialResponse special) {
    String reason = "client sent unknown \"Transfer-Encoding\": \"" + encoding + "\"";
    return Optional.of(special.answer(501, reason, r));
  }
}
