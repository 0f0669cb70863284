package dev.nginxlint.resolve;

import java.util.Optional;

/**
 * Tells which headers of a request may give the answer another status, by the time and the size of
 * the file: ngx_http_not_modified_header_filter(), ngx_http_range_header_filter().
 */
final class FreshnessNotes {
  private FreshnessNotes() {}

  static void add(RequestState r) {
    if (r.request.headers().isEmpty()) {
      return;
    }
    note("If-Modified-Since", "304", r);
    note("If-None-Match", "304", r);
    note("If-Unmodified-Since", "412", r);
    note("If-Match", "412", r);
    note("Range", "206 or 416", r);
  }

  private static void note(String header, String status, RequestState r) {
    if (r.request.header(header).isPresent()) {
      r.step(Phase.CONTENT, Optional.empty(), "note ", header, " may make it ", status);
    }
  }
}
