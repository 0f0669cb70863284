package dev.nginxlint.resolve;

/** How far the head of a request was read: ngx_http_process_request_line() and what follows it. */
enum HeadPart {
  NOTHING,
  LINE,
  HOST,
  HEADERS;

  /** Says whether this much holds another part. */
  boolean holds(HeadPart other) {
    return compareTo(other) >= 0;
  }
}
