package dev.nginxlint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A configuration on standard input, or the demo site, reported in any format. */
enum ReportCase {
  DEMO("testdata/demo", "", "nginx.conf"),
  CLEAN("testdata/demo", "events {}\n", "-"),
  NOTHING("testdata/demo", "", "- --context=http"),
  /** All that is hard to write in one format or another, in paths and in messages. */
  HOSTILE(
      "testdata/demo",
      """
      # configuration file /etc/a ]]>"'<&:,=%0A\t\u0001\u00ff\u00e2\u0082\u00ac;[x](y).conf:\r
      events {}\r
      "]]>&lt;<'%0A
      ::error file=x::y\t\u0001\u001b[31m\u00ff{0}[a](b)" "\\"";\r
      \tlokation \u00c3\u00a9\u00ef\u00bf\u00be\u00e2\u0080\u00ae { }\r
      rot; rot; rot;""",
      "-");

  private final String folder;
  private final String in;
  private final String arguments;

  ReportCase(String folder, String in, String arguments) {
    this.folder = folder;
    this.in = in;
    this.arguments = arguments;
  }

  String report(String... more) {
    List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
    all.addAll(List.of(more));
    TestConsole console =
        new TestConsole(Path.of(folder), in.getBytes(StandardCharsets.ISO_8859_1));
    console.run(all.toArray(String[]::new));
    return console.printed();
  }

  /** Returns the findings as {@code --format json} has them: what other formats must tell too. */
  List<JsonNode> findings() {
    List<JsonNode> findings = new ArrayList<>();
    parse(report("--format=json")).get("findings").forEach(findings::add);
    return findings;
  }

  static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
