package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of the JSON that other programs read; to change one is to break them. */
class JsonShapeTest {
  private static final String FINDING =
      "[rule, severity, category, refused, message, file, line, column, endLine, endColumn,"
          + " related, evidence, fix]";
  private static final String OUTCOME =
      "[kind, status, upstream, params, path, location, body, reason, alternatives]";

  @TempDir private Path folder;

  private String run(String configuration, String... arguments) throws IOException {
    Files.writeString(folder.resolve("nginx.conf"), configuration, StandardCharsets.ISO_8859_1);
    TestConsole console = new TestConsole(folder);
    console.run(arguments);
    assertEquals("", console.complained());
    return console.printed();
  }

  private static JsonNode parse(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  private static String keys(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names.toString();
  }

  @Test
  void findings() throws IOException {
    JsonNode json =
        parse(run("server { location /x { alias /y/; } }", "--format=json", "nginx.conf"));
    assertEquals("[version, findings, files, summary]", keys(json));
    assertEquals("[error, warning, info]", keys(json.get("summary")));
    JsonNode finding = json.get("findings").get(0);
    assertEquals(FINDING, keys(finding));
    assertEquals("[file, line, column, message]", keys(finding.get("related").get(0)));
    assertEquals("[request, becomes]", keys(finding.get("evidence").get(0)));
    JsonNode fix = finding.get("fix");
    assertEquals("[title, safe, edits]", keys(fix));
    assertEquals("[file, start, end, text]", keys(fix.get("edits").get(0)));
  }

  @Test
  void aFindingALine() throws IOException {
    String printed = run("rot a;\nrot b;\n", "--format=jsonl", "--context=http", "nginx.conf");
    List<String> lines = printed.lines().toList();
    assertEquals(2, lines.size());
    assertEquals(FINDING, keys(parse(lines.get(1))));
    assertTrue(parse(lines.get(0)).get("refused").booleanValue());
  }

  @Test
  void columnsCountCharactersAndOddBytesStay() throws IOException {
    String conf = "location /\u00c3\u00a9\u00ff\" { } rot\u0001 x;";
    JsonNode json = parse(run(conf, "--format=json", "--context=server", "nginx.conf"));
    JsonNode finding = json.get("findings").get(0);
    assertEquals("unknown directive \"rot\u0001\"", finding.get("message").textValue());
    assertEquals(19, finding.get("column").intValue());
  }

  @Test
  void resolutions() throws IOException {
    String conf =
        "events {} http { server { location / { proxy_pass http://127.0.0.1:1; }"
            + " location /f { root /srv; } } }";
    JsonNode json =
        parse(run(conf, "resolve", "--format=json", "nginx.conf", "http://a.test/b", "a.test/f"));
    JsonNode first = json.get(0);
    assertEquals("[request, outcome, server, location, uri, args, steps]", keys(first));
    assertEquals("[method, target, host, scheme, address, port]", keys(first.get("request")));
    assertEquals(OUTCOME, keys(first.get("outcome")));
    assertEquals(
        "[protocol, server, addresses, method, uri, host]",
        keys(first.get("outcome").get("upstream")));
    assertEquals("[name, file, line]", keys(first.get("server")));
    assertEquals("[modifier, uri, file, line]", keys(first.get("location")));
    assertEquals("[phase, text, file, line, uri]", keys(first.get("steps").get(0)));
    JsonNode alternative = json.get(1).get("outcome").get("alternatives").get(0);
    assertEquals("[when, outcome]", keys(alternative));
    assertEquals(OUTCOME, keys(alternative.get("outcome")));
  }
}
