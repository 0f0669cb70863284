package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.List;

/** Outcomes in the one line that recorded cases hold. */
final class Described {
  private Described() {}

  private static String with(Outcome.Proxy proxy) {
    return proxy.status() == 0 || proxy.status() == 200 ? "" : " with " + proxy.status();
  }

  private static String of(Outcome.Proxy proxy) {
    Outcome.Upstream upstream = proxy.upstream();
    String protocol = upstream.protocol();
    String sent = upstream.method() + " " + upstream.uri();
    StringBuilder text = new StringBuilder();
    switch (protocol) {
      case "http", "https" -> {
        text.append("upstream " + sent + ", Host " + upstream.host().orElse("-"));
        for (Outcome.Field header : upstream.headers()) {
          if (SentHeaders.tellsPrefix(header.name())) {
            text.append(", " + header.name() + " " + header.value().orElse("(not known)"));
          }
        }
      }
      case "grpc", "grpcs" -> text.append("grpc " + sent + ", Host " + upstream.host().orElse("-"));
      case "memcached" -> text.append("memcached " + sent);
      default -> {
        text.append(protocol);
        for (Outcome.Field param : proxy.params()) {
          if (!param.name().startsWith("HTTP_X_ANSWER_")) {
            text.append(" " + param.name() + "=" + param.value().orElse("(not known)"));
          }
        }
      }
    }
    return text.toString();
  }

  /** Describes what a client sees of an answer to a method: of one to HEAD the head alone. */
  static String of(Outcome outcome, String method) {
    if (!method.equals("HEAD")) {
      return of(outcome);
    }
    if (outcome instanceof Outcome.File file) {
      return "" + file.status();
    }
    if (outcome instanceof Outcome.Response response) {
      return "" + response.status();
    }
    if (outcome instanceof Outcome.Proxy proxy) {
      // memcached tells no headers of its own, and so nothing of where it was.
      boolean headers = !proxy.upstream().protocol().equals("memcached");
      return headers ? "upstream" + with(proxy) : "" + Math.max(proxy.status(), 200);
    }
    return of(outcome);
  }

  private static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Proxy proxy) {
      return of(proxy) + with(proxy);
    }
    if (outcome instanceof Outcome.File file) {
      if (file.status() == 204) {
        return "204";
      }
      String path = "file " + canonical(file.path());
      return file.status() == 200 ? path : path + " with " + file.status();
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + redirect.location();
    }
    if (outcome instanceof Outcome.Response response) {
      String body = response.body().orElse("");
      return body.isEmpty() ? "" + response.status() : response.status() + " " + body;
    }
    if (outcome instanceof Outcome.Closed) {
      return "closed";
    }
    if (outcome instanceof Outcome.Undecided undecided) {
      return "undecided: " + undecided.reason();
    }
    throw new AssertionError(outcome);
  }

  /** Returns what an outcome may come to: each of its alternatives, or it alone. */
  static List<String> all(Outcome outcome, String method) {
    List<String> all = new ArrayList<>();
    if (outcome instanceof Outcome.Undecided undecided && !undecided.alternatives().isEmpty()) {
      undecided
          .alternatives()
          .forEach(alternative -> all.addAll(all(alternative.outcome(), method)));
    } else {
      all.add(of(outcome, method));
    }
    return all;
  }

  /** A file is observed by what is in it, so only its canonical path can be. */
  private static String canonical(String path) {
    return java.nio.file.Path.of(path).normalize().toString();
  }
}
