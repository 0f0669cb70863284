package dev.nginxlint.check.correctness;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.List;

/** Lists that a block replaces whole, and what tells their entries apart. */
enum ListKind {
  /** {@code add_header}. */
  RESPONSE_HEADER,
  /** {@code add_trailer}. */
  TRAILER,
  /** {@code proxy_set_header}, {@code grpc_set_header}. */
  UPSTREAM_HEADER,
  /** {@code fastcgi_param}, {@code uwsgi_param}, {@code scgi_param}. */
  CGI_PARAMETER,
  /** {@code proxy_hide_header} and the like. */
  HIDDEN_HEADER,
  /** {@code error_page}. */
  ERROR_PAGE,
  /** {@code limit_req}, {@code limit_conn}. */
  LIMIT;

  private static final List<String> PROTECTIVE =
      List.of(
          "content-security-policy",
          "content-security-policy-report-only",
          "cross-origin-embedder-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "permissions-policy",
          "referrer-policy",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options");

  private static final List<String> IDENTIFYING =
      List.of("host", "forwarded", "x-real-ip", "authorization", "upgrade", "connection");

  /** Returns what an entry is about: a header, a parameter, codes, a zone. */
  List<String> keys(Directive entry) {
    List<String> keys = new ArrayList<>(1);
    for (Parameter parameter : entry.parameters()) {
      String value = parameter.value();
      switch (this) {
        case ERROR_PAGE -> {
          if (isCode(value)) {
            keys.add(value);
          }
        }
        case LIMIT -> {
          if (value.startsWith("zone=")) {
            keys.add(value.substring(5));
            return keys;
          }
        }
        case CGI_PARAMETER -> {
          keys.add(value);
          return keys;
        }
        default -> {
          keys.add(Ascii.lowerCase(value));
          return keys;
        }
      }
    }
    if (this == LIMIT && !entry.parameters().isEmpty()) {
      keys.add(entry.parameter(1));
    }
    return keys;
  }

  /** Says whether an entry has no effect that could be lost. */
  boolean isNothing(Directive entry) {
    boolean header = this == RESPONSE_HEADER || this == TRAILER;
    return header && entry.parameters().size() > 1 && entry.parameter(2).isEmpty();
  }

  /** Says whether the loss of an entry is grave. */
  boolean isGrave(String key) {
    return switch (this) {
      case RESPONSE_HEADER -> PROTECTIVE.contains(key);
      case UPSTREAM_HEADER -> IDENTIFYING.contains(key) || key.startsWith("x-forwarded-");
      case CGI_PARAMETER, HIDDEN_HEADER -> true;
      case TRAILER, ERROR_PAGE, LIMIT -> false;
    };
  }

  /** Returns the directives by which entries of a list of this name come to bear; none for any. */
  static List<String> passes(String name) {
    int end = name.indexOf('_');
    String module = name.substring(0, end);
    return switch (module) {
      case "proxy", "grpc", "fastcgi", "uwsgi", "scgi" -> List.of(module + "_pass");
      default -> List.of();
    };
  }

  private static boolean isCode(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() == 3;
  }
}
