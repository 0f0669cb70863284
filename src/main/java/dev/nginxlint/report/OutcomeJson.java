package dev.nginxlint.report;

import dev.nginxlint.resolve.Outcome;
import java.util.List;
import java.util.Optional;

/** How a request ends, as a JSON object: every key is there, those that do not apply are null. */
record OutcomeJson(
    String kind,
    int status,
    Optional<Outcome.Proxy> proxy,
    Optional<String> path,
    Optional<String> location,
    Optional<String> body,
    String reason,
    List<Outcome.Alternative> alternatives) {

  static void write(Outcome outcome, JsonWriter json) {
    of(outcome).write(json);
  }

  private static OutcomeJson of(Outcome outcome) {
    OutcomeJson none =
        new OutcomeJson(
            "closed",
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of());
    if (outcome instanceof Outcome.Proxy proxy) {
      return new OutcomeJson(
          "proxy",
          proxy.status(),
          Optional.of(proxy),
          none.path,
          none.location,
          none.body,
          "",
          List.of());
    }
    if (outcome instanceof Outcome.File file) {
      Optional<String> path = Optional.of(file.path());
      return new OutcomeJson(
          "file", file.status(), none.proxy, path, none.location, none.body, "", List.of());
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      Optional<String> location = Optional.of(redirect.location());
      return new OutcomeJson(
          "redirect", redirect.status(), none.proxy, none.path, location, none.body, "", List.of());
    }
    if (outcome instanceof Outcome.Response response) {
      return new OutcomeJson(
          "response",
          response.status(),
          none.proxy,
          none.path,
          none.location,
          response.body(),
          response.reason(),
          List.of());
    }
    if (outcome instanceof Outcome.Undecided undecided) {
      return new OutcomeJson(
          "undecided",
          0,
          none.proxy,
          none.path,
          none.location,
          none.body,
          undecided.reason(),
          undecided.alternatives());
    }
    if (outcome instanceof Outcome.Closed) {
      return none;
    }
    throw new AssertionError(outcome);
  }

  private void write(JsonWriter json) {
    json.open('{').string("kind", kind);
    if (status == 0) {
      json.nothing("status");
    } else {
      json.number("status", status);
    }
    if (proxy.isPresent()) {
      upstream(proxy.get().upstream(), json);
      params(proxy.get(), json);
    } else {
      json.nothing("upstream").nothing("params");
    }
    json.optional("path", path).optional("location", location).optional("body", body);
    json.optional("reason", reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    alternatives(json);
    json.close('}');
  }

  private static void upstream(Outcome.Upstream upstream, JsonWriter json) {
    json.name("upstream")
        .open('{')
        .string("protocol", upstream.protocol())
        .bytes("server", upstream.server())
        .name("addresses")
        .open('[');
    for (String address : upstream.addresses()) {
      json.bytes(address);
    }
    json.close(']')
        .bytes("method", upstream.method())
        .bytes("uri", upstream.uri())
        .optional("host", upstream.host())
        .close('}');
  }

  /** Only fastcgi, uwsgi and scgi have parameters, perhaps none. */
  private static void params(Outcome.Proxy proxy, JsonWriter json) {
    String protocol = proxy.upstream().protocol();
    if (!protocol.equals("fastcgi") && !protocol.equals("uwsgi") && !protocol.equals("scgi")) {
      json.nothing("params");
      return;
    }
    json.name("params").open('{');
    List<Outcome.Field> params = proxy.params();
    for (int i = 0; i < params.size(); i++) {
      String name = params.get(i).name();
      // One that is sent twice is shown where it stands first, with the value that counts.
      if (last(name, params.subList(0, i)).isEmpty()) {
        json.optional(name, last(name, params).orElseThrow().value());
      }
    }
    json.close('}');
  }

  private static Optional<Outcome.Field> last(String name, List<Outcome.Field> params) {
    for (int i = params.size() - 1; i >= 0; i--) {
      if (params.get(i).name().equals(name)) {
        return Optional.of(params.get(i));
      }
    }
    return Optional.empty();
  }

  private void alternatives(JsonWriter json) {
    if (alternatives.isEmpty()) {
      json.nothing("alternatives");
      return;
    }
    json.name("alternatives").open('[');
    for (Outcome.Alternative alternative : alternatives) {
      json.open('{').bytes("when", alternative.when()).name("outcome");
      write(alternative.outcome(), json);
      json.close('}');
    }
    json.close(']');
  }
}
