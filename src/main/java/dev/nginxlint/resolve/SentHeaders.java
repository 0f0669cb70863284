package dev.nginxlint.resolve;

import dev.nginxlint.config.HeaderSettings;
import dev.nginxlint.config.PassedParam;
import dev.nginxlint.resolve.Outcome.Field;
import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers that an upstream is sent: ngx_http_proxy_create_request(). */
final class SentHeaders {
  private SentHeaders() {}

  static List<Field> of(HeaderSettings settings, boolean cache, Values values, RequestState r) {
    Map<String, String> received = settings.passesHeaders() ? received(r) : Map.of();
    if (settings.set().isEmpty() && received.isEmpty()) {
      return List.of();
    }
    List<Field> headers = new ArrayList<>(settings.set().size() + received.size());
    for (PassedParam set : settings.set()) {
      Optional<String> value = values.tell(set.value(), r);
      if (value.isEmpty() || !value.get().isEmpty()) {
        headers.add(new Field(set.name(), value));
      }
    }
    for (Map.Entry<String, String> header : received.entrySet()) {
      String name = header.getKey();
      if (isRead(name, r) && !isReplaced(name, settings, cache)) {
        for (String value : Headers.values(header.getValue())) {
          headers.add(new Field(name, Optional.of(value)));
        }
      }
    }
    return headers;
  }

  /** Returns the headers but for Host; none of a request that was refused before them. */
  static Map<String, String> received(RequestState r) {
    return r.read.holds(HeadPart.HEADERS) ? r.request.headers() : Map.of();
  }

  /** Says whether nginx takes a header at all. */
  static boolean isRead(String name, RequestState r) {
    return r.server.underscoresInHeaders() || name.indexOf('_') < 0;
  }

  private static boolean isReplaced(String name, HeaderSettings settings, boolean cache) {
    for (PassedParam set : settings.set()) {
      if (Ascii.same(set.name(), name)) {
        return true;
      }
    }
    return switch (Ascii.lowerCase(name)) {
      // ngx_http_proxy_headers, ngx_http_grpc_headers
      case "connection",
          "content-length",
          "transfer-encoding",
          "te",
          "keep-alive",
          "expect",
          "upgrade" ->
          true;
      default -> cache && isConditional(Ascii.lowerCase(name).replace('-', '_'));
    };
  }

  /** Says whether a header is kept back from an upstream whose answers are cached. */
  static boolean isConditional(String name) {
    return switch (name) {
      case "if_modified_since",
          "if_unmodified_since",
          "if_none_match",
          "if_match",
          "range",
          "if_range" ->
          true;
      default -> false;
    };
  }

  /** Says whether a header tells an upstream under which URL it is seen. */
  static boolean tellsPrefix(String name) {
    String lower = Ascii.lowerCase(name).replace('_', '-');
    return lower.startsWith("x-forwarded-")
        || lower.startsWith("x-original-")
        || lower.equals("x-script-name")
        || lower.equals("script-name")
        || lower.equals("x-ingress-path")
        || lower.equals("x-rewrite-url")
        || lower.equals("forwarded");
  }
}
