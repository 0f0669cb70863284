package dev.nginxlint.config;

import dev.nginxlint.value.Size;
import java.util.Optional;

/**
 * How long the lines of a request may be.
 *
 * @param first {@code client_header_buffer_size}
 * @param count how many {@code large_client_header_buffers} there are
 * @param large how long each of them is
 */
public record HeaderBuffers(long first, long count, long large) {

  static HeaderBuffers read(Block server, Block http) {
    Optional<String> first = server.value("client_header_buffer_size");
    Block large = server.first("large_client_header_buffers").isPresent() ? server : http;
    boolean written =
        large.first("large_client_header_buffers").isPresent()
            && large.first("large_client_header_buffers").get().parameters().size() == 2;
    String count = written ? large.value("large_client_header_buffers").get() : "4";
    String size = written ? large.first("large_client_header_buffers").get().parameter(2) : "8k";
    return new HeaderBuffers(
        size(first.isPresent() ? first : http.value("client_header_buffer_size"), 1024),
        size(Optional.of(count), 4),
        size(Optional.of(size), 8192));
  }

  private static long size(Optional<String> text, long usual) {
    Optional<Size> size = text.isPresent() ? Size.parse(text.get()).value() : Optional.empty();
    return size.isPresent() ? size.get().bytes() : usual;
  }

  /** Returns how long one line may be, with what ends it. */
  public long longestLine() {
    return Math.max(first, large);
  }

  /** Returns how long all lines together may be at most. */
  public long longest() {
    return first + count * large;
  }
}
