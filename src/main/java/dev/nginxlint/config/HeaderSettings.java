package dev.nginxlint.config;

import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/**
 * Which headers an upstream is sent: {@code proxy_set_header}, {@code grpc_set_header}.
 *
 * @param host what is set for Host
 * @param set all that is set but for Host, in order
 * @param passesHeaders whether others of the request are sent: {@code proxy_pass_request_headers}
 */
public record HeaderSettings(
    Optional<ComplexValue> host, List<PassedParam> set, boolean passesHeaders) {

  /** nginx's defaults. */
  public static final HeaderSettings DEFAULT =
      new HeaderSettings(Optional.empty(), List.of(), true);

  public HeaderSettings {
    set = List.copyOf(set);
  }
}
