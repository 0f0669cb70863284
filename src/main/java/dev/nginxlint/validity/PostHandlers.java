package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** What is checked of a value that a slot has stored: the post handlers of commands. */
final class PostHandlers {
  private static final long MAX_WINDOW = (1L << 31) - 1;

  private PostHandlers() {}

  /** Checks the value of a directive that names a post handler. */
  static void check(Setting s) {
    switch (s.form().post("post")) {
      case "ngx_http_gzip_window" -> power(s, 15, "must be 512, 1k, 2k, 4k, 8k, 16k, or 32k");
      case "ngx_http_gzip_hash" ->
          power(s, 17, "must be 512, 1k, 2k, 4k, 8k, 16k, 32k, 64k, or 128k");
      case "ngx_http_v2_recv_buffer_size" -> {
        int frame = s.cycle().build().version().atLeast(1, 25, 3) ? 16 : 2 * 16;
        if (size(s) <= frame) {
          s.answer("invalid-value", "value is too small");
        }
      }
      case "ngx_http_core_pool_size", "ngx_http_v2_pool_size" -> poolSize(s);
      case "ngx_http_v2_preread_size" -> {
        if (size(s) > MAX_WINDOW) {
          s.emerg("invalid-value", 1, "the maximum body preread buffer size is " + MAX_WINDOW);
        }
      }
      case "ngx_http_v2_streams_index_mask" -> {
        if (Long.bitCount(Numbers.integer(s.value(1))) != 1) {
          s.answer("invalid-value", "must be a power of two");
        }
      }
      case "ngx_http_v2_chunk_size" -> {
        if (size(s) == 0) {
          s.emerg("invalid-value", 1, "the http2 chunk size cannot be zero");
        }
      }
      case "ngx_http_core_lowat_check",
          "ngx_http_proxy_lowat_check",
          "ngx_http_fastcgi_lowat_check",
          "ngx_http_tunnel_lowat_check",
          "ngx_http_lua_lowat_check" ->
          s.warn("unsupported-directive", "\"" + s.value(0) + "\" is not supported, ignored");
      default -> {}
    }
  }

  private static long size(Setting s) {
    return Numbers.size(s.value(1));
  }

  /** A power of two from 512 on. */
  private static void power(Setting s, int highest, String message) {
    long size = size(s);
    if (size < 512 || size > 1L << highest || Long.bitCount(size) != 1) {
      s.answer("invalid-value", message);
    }
  }

  /** ngx_http_core_pool_size(), ngx_http_v2_pool_size(). */
  private static void poolSize(Setting s) {
    long size = size(s);
    if (size < 112) {
      s.emerg("invalid-value", 1, "the pool size must be no less than 112");
    } else if (size % 16 != 0) {
      s.emerg("invalid-value", 1, "the pool size must be a multiple of 16");
    }
  }
}
