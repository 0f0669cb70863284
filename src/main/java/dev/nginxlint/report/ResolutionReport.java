package dev.nginxlint.report;

import dev.nginxlint.config.Location;
import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of requests, as JSON objects.
 *
 * @param array whether as elements of an array, without its brackets; else one object a line
 */
public record ResolutionReport(boolean array) {
  /** What stands between elements of an array. */
  public static final String BETWEEN = ",\n ";

  public void write(List<Resolution> resolutions, StringBuilder out) {
    for (int i = 0; i < resolutions.size(); i++) {
      out.append(!array || i == 0 ? "" : BETWEEN);
      write(resolutions.get(i), new JsonWriter(out));
      out.append(array ? "" : "\n");
    }
  }

  private static void write(Resolution resolution, JsonWriter json) {
    json.open('{');
    request(resolution.request(), json);
    OutcomeJson.write(resolution.outcome(), json.name("outcome"));
    server(resolution.server(), json);
    location(resolution.location(), json);
    json.bytes("uri", resolution.uri()).bytes("args", resolution.args());
    json.name("steps").open('[');
    for (Step step : resolution.steps()) {
      json.open('{').string("phase", step.phase().word()).bytes("text", step.text());
      if (step.because().isPresent()) {
        place(step.because().get(), json);
      } else {
        json.nothing("file").nothing("line");
      }
      json.bytes("uri", step.uri()).close('}');
    }
    json.close(']').close('}');
  }

  private static void request(Request request, JsonWriter json) {
    json.name("request")
        .open('{')
        .bytes("method", request.method())
        .bytes("target", request.target())
        .optional("host", request.host())
        .string("scheme", request.scheme())
        .optional("address", request.address())
        .number("port", request.port())
        .close('}');
  }

  private static void server(Optional<Server> server, JsonWriter json) {
    if (server.isEmpty()) {
      json.nothing("server");
      return;
    }
    json.name("server").open('{').bytes("name", server.get().name());
    place(server.get().directive(), json);
    json.close('}');
  }

  private static void location(Optional<Location> location, JsonWriter json) {
    if (location.isEmpty()) {
      json.nothing("location");
      return;
    }
    json.name("location")
        .open('{')
        .string("modifier", location.get().match().modifier().word())
        .bytes("uri", location.get().match().uri());
    place(location.get().directive(), json);
    json.close('}');
  }

  private static void place(Directive directive, JsonWriter json) {
    json.bytes("file", directive.span().file().path()).number("line", directive.span().line());
  }
}
