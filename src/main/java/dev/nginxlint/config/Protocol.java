package dev.nginxlint.config;

import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.PassUrl;
import java.util.Optional;

/** What upstreams speak, other than those of {@code proxy_pass}. */
public enum Protocol {
  FASTCGI("fastcgi", "", ""),
  UWSGI("uwsgi", "uwsgi://", "suwsgi://"),
  SCGI("scgi", "", ""),
  GRPC("grpc", "grpc://", "grpcs://"),
  MEMCACHED("memcached", "", "");

  private final String word;
  private final String plainScheme;
  private final String secureScheme;

  Protocol(String word, String plainScheme, String secureScheme) {
    this.word = word;
    this.plainScheme = plainScheme;
    this.secureScheme = secureScheme;
  }

  /** Returns what a directive speaks: {@code fastcgi_pass}. */
  static Optional<Protocol> of(String directive) {
    return switch (directive) {
      case "fastcgi_pass" -> Optional.of(FASTCGI);
      case "uwsgi_pass" -> Optional.of(UWSGI);
      case "scgi_pass" -> Optional.of(SCGI);
      case "grpc_pass" -> Optional.of(GRPC);
      case "memcached_pass" -> Optional.of(MEMCACHED);
      default -> Optional.empty();
    };
  }

  /** Its name: {@code fastcgi}. */
  public String word() {
    return word;
  }

  /** Reads what stands after such a directive. */
  public Parsed<PassUrl> parse(String text) {
    return PassUrl.parse(text, plainScheme, secureScheme);
  }
}
