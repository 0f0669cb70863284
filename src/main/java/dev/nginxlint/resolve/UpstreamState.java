package dev.nginxlint.resolve;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the modules that pass requests on know of one: their contexts, and {@code r->upstream}. */
final class UpstreamState {
  /** Whether an upstream has been asked. */
  boolean asked;

  /** What the last upstream answered. */
  Optional<UpstreamAnswer> answer = Optional.empty();

  /** The status that the first upstream answered with; 0 where that is not known. */
  int status;

  /** {@code $proxy_host}, and {@code $proxy_port}: empty unless proxy_pass runs. */
  String proxyHost = "";

  String proxyPort = "";

  /** What ngx_http_fastcgi_split() found. */
  @Nullable FastcgiSplit split;

  /** Forgets contexts, as internal redirects do; what was answered stays. */
  void clearContexts() {
    proxyHost = "";
    proxyPort = "";
    split = null;
  }
}
