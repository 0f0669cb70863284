package dev.nginxlint.resolve;

import java.util.Optional;

/** Where COPY and MOVE go to: the Destination header, as ngx_http_dav_copy_move_handler(). */
final class DavDestination {
  private DavDestination() {}

  /** Returns its uri; empty where nginx does not take it. */
  static Optional<String> of(RequestState r) {
    Optional<String> header = r.request.header("Destination");
    if (header.isEmpty()) {
      return Optional.empty();
    }
    String text = header.get();
    int start = text.startsWith("/") ? 0 : pathStart(text, r);
    if (start < 0) {
      return Optional.empty();
    }
    Optional<UnsafeUri> uri = UnsafeUri.parse(text.substring(start));
    return uri.isPresent() ? Optional.of(uri.get().uri()) : Optional.empty();
  }

  /** Returns where the path starts in a whole URL of this host, or -1. */
  private static int pathStart(String text, RequestState r) {
    String start = r.request.scheme() + "://" + r.host;
    return r.host.isEmpty() || !text.startsWith(start) ? -1 : text.indexOf('/', start.length());
  }
}
