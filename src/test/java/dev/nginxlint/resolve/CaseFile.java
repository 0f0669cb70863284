package dev.nginxlint.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration and the table of requests beside it. */
record CaseFile(Path configuration, List<String> files, List<Case> cases) {
  private static final String WISH = "X-Answer-";
  private static final YAMLMapper YAML = new YAMLMapper();

  /**
   * One request.
   *
   * @param request method and target as on the wire
   * @param headers what is sent with it; the host is localhost where it is not among them, and none
   *     is sent where it is "-"
   */
  record Case(
      String sentence,
      String request,
      int port,
      String address,
      Map<String, String> headers,
      String outcome) {

    Case with(String observed) {
      return new Case(sentence, request, port, address, headers, observed);
    }

    private Optional<String> host() {
      String host = headers.getOrDefault("Host", "localhost");
      return host.equals("-") ? Optional.empty() : Optional.of(host);
    }

    private Map<String, String> otherHeaders() {
      Map<String, String> others = new LinkedHashMap<>(headers);
      others.remove("Host");
      return others;
    }

    String wire() {
      StringBuilder wire = new StringBuilder(request + " HTTP/1.1\r\n");
      host().ifPresent(host -> wire.append("Host: " + host + "\r\n"));
      wire.append("Connection: close\r\n");
      otherHeaders().forEach((name, value) -> wire.append(name + ": " + value + "\r\n"));
      // The body is as long as it is said to be.
      return wire
          + "\r\n"
          + "x".repeat(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
    }

    /** Returns what the upstream is to answer. */
    Optional<UpstreamAnswer> answer() {
      int status = 0;
      List<UpstreamAnswer.Header> told = new ArrayList<>();
      for (Map.Entry<String, String> header : headers.entrySet()) {
        if (header.getKey().equals(WISH + "Status")) {
          status = Integer.parseInt(header.getValue());
        } else if (header.getKey().startsWith(WISH)) {
          String name = header.getKey().substring(WISH.length());
          told.add(new UpstreamAnswer.Header(name, header.getValue()));
        }
      }
      return status == 0 && told.isEmpty()
          ? Optional.empty()
          : Optional.of(new UpstreamAnswer(status, told));
    }

    Resolution resolve(Resolver resolver) {
      Optional<UpstreamAnswer> answer = answer();
      return answer.isPresent()
          ? resolver.resolve(toRequest(), answer.get())
          : resolver.resolve(toRequest());
    }

    Request toRequest() {
      int space = request.indexOf(' ');
      return new Request(
          request.substring(0, space),
          request.substring(space + 1),
          host(),
          "http",
          Optional.of(address),
          port,
          Optional.of(address.startsWith("[") ? "::1" : "127.0.0.1"),
          otherHeaders());
    }
  }

  static CaseFile read(Path configuration) throws IOException {
    JsonNode root = YAML.readTree(table(configuration).toFile());
    List<String> files = new ArrayList<>();
    root.path("files").forEach(file -> files.add(file.asText()));
    List<Case> cases = new ArrayList<>();
    root.path("requests").forEach(node -> cases.add(readCase(node)));
    return new CaseFile(configuration, files, cases);
  }

  private static Case readCase(JsonNode node) {
    String sentence = node.fieldNames().next();
    JsonNode fields = node.get(sentence);
    Map<String, String> headers = new LinkedHashMap<>();
    fields
        .path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return new Case(
        sentence,
        fields.path("request").asText(),
        fields.path("port").asInt(8080),
        fields.path("address").asText("127.0.0.1"),
        headers,
        fields.path("outcome").asText());
  }

  private static Path table(Path configuration) {
    return Path.of(configuration.toString().replaceFirst("\\.conf$", ".yaml"));
  }

  String text() throws IOException {
    return Files.readString(configuration, StandardCharsets.ISO_8859_1);
  }

  /** Writes the table with what was observed. */
  void write(String version) throws IOException {
    StringBuilder text = new StringBuilder("# Recorded from nginx " + version + ".\n");
    if (!files.isEmpty()) {
      text.append("files: ").append(quote(files)).append('\n');
    }
    text.append("requests:\n");
    for (Case one : cases) {
      text.append("  - ").append(quote(one.sentence())).append(":\n");
      text.append("      request: ").append(quote(one.request())).append('\n');
      if (one.port() != 8080) {
        text.append("      port: ").append(one.port()).append('\n');
      }
      if (!one.address().equals("127.0.0.1")) {
        text.append("      address: ").append(quote(one.address())).append('\n');
      }
      if (!one.headers().isEmpty()) {
        text.append("      headers: ").append(quote(one.headers())).append('\n');
      }
      text.append("      outcome: ").append(quote(one.outcome())).append('\n');
    }
    Files.writeString(table(configuration), text);
  }

  private static String quote(Object value) throws IOException {
    return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
  }
}
