package dev.nginxlint.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration and the table of requests beside it.
 *
 * @param version of the nginx that was observed
 */
record CaseFile(Path configuration, String version, List<String> files, List<Case> cases) {
  private static final String WISH = "X-Answer-";
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String RECORDED = "# Recorded from nginx ";

  /**
   * One request.
   *
   * @param request method and target as on the wire, and the protocol where it is not HTTP/1.1
   * @param headers what is sent with it; the host is localhost where it is not among them, and none
   *     is sent where it is "-"; one that is sent again has its values on lines of their own
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
      StringBuilder wire = new StringBuilder(request);
      wire.append(request.equals(requestLine()) ? "" : " HTTP/1.1").append("\r\n");
      host()
          .ifPresent(
              hosts ->
                  List.of(hosts.split("\n", -1))
                      .forEach(host -> wire.append("Host: " + host + "\r\n")));
      wire.append("Connection: close\r\n");
      otherHeaders()
          .forEach(
              (name, values) ->
                  List.of(values.split("\n", -1))
                      .forEach(value -> wire.append(name + ": " + value + "\r\n")));
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

    private String requestLine() {
      return request.matches(".* HTTP/[0-9.]+") ? request : request + " HTTP/1.1";
    }

    Request toRequest() {
      String line = requestLine();
      int space = line.indexOf(' ');
      int last = line.lastIndexOf(' ');
      return new Request(
          line.substring(0, space),
          line.substring(space + 1, last),
          host(),
          "http",
          Optional.of(address),
          port,
          Optional.of(address.startsWith("[") ? "::1" : "127.0.0.1"),
          otherHeaders(),
          line.substring(last + 1));
    }
  }

  static CaseFile read(Path configuration) throws IOException {
    JsonNode root = YAML.readTree(table(configuration).toFile());
    List<String> files = new ArrayList<>();
    root.path("files").forEach(file -> files.add(file.asText()));
    List<Case> cases = new ArrayList<>();
    root.path("requests").forEach(node -> cases.add(readCase(node)));
    return new CaseFile(configuration, recordedVersion(configuration), files, cases);
  }

  /** The first line tells the version; a new table, written by hand, is for the usual one. */
  private static String recordedVersion(Path configuration) throws IOException {
    try (java.util.stream.Stream<String> lines = Files.lines(table(configuration))) {
      String first = lines.findFirst().orElse("");
      return first.startsWith(RECORDED)
          ? first.substring(RECORDED.length(), first.length() - 1)
          : "1.22.1";
    }
  }

  NginxVersion nginxVersion() {
    String[] numbers = version.split("\\.", -1);
    return new NginxVersion(
        Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
  }

  private static Case readCase(JsonNode node) {
    String sentence = node.fieldNames().next();
    JsonNode fields = node.get(sentence);
    Map<String, String> headers = new LinkedHashMap<>();
    fields.path("headers").properties().forEach(h -> headers.put(h.getKey(), lines(h.getValue())));
    return new Case(
        sentence,
        fields.path("request").asText(),
        fields.path("port").asInt(8080),
        fields.path("address").asText("127.0.0.1"),
        headers,
        fields.path("outcome").asText());
  }

  private static String lines(JsonNode value) {
    List<String> lines = new ArrayList<>();
    value.forEach(line -> lines.add(line.asText()));
    return value.isArray() ? String.join("\n", lines) : value.asText();
  }

  private static Path table(Path configuration) {
    return Path.of(configuration.toString().replaceFirst("\\.conf$", ".yaml"));
  }

  String text() throws IOException {
    return Files.readString(configuration, StandardCharsets.ISO_8859_1);
  }

  /** Writes the table with what was observed. */
  void write() throws IOException {
    StringBuilder text = new StringBuilder(RECORDED + version + ".\n");
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
        text.append("      headers: ").append(quote(lists(one.headers()))).append('\n');
      }
      text.append("      outcome: ").append(quote(one.outcome())).append('\n');
    }
    Files.writeString(table(configuration), text);
  }

  /** Writes the values of a header that is sent again as a list. */
  private static Map<String, Object> lists(Map<String, String> headers) {
    Map<String, Object> lists = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> lists.put(name, value.contains("\n") ? value.lines().toList() : value));
    return lists;
  }

  private static String quote(Object value) throws IOException {
    return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(value);
  }
}
