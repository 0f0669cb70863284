package dev.nginxlint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people at a terminal are used to. */
class HabitsTest {
  private static final Path DEMO = Path.of("testdata/demo");
  private static final String LINK = "\u001b]8;;";

  @TempDir Path folder;

  private static TestConsole terminal(String... environment) {
    TestConsole console = new TestConsole(DEMO);
    console.terminal = true;
    for (String variable : environment) {
      String[] parts = variable.split("=", 2);
      console.environment.put(parts[0], parts[1]);
    }
    return console;
  }

  @Test
  void placesAndRulesAreLinksWhereTheTerminalMakesLinks() {
    TestConsole console = terminal("TERM=xterm-256color", "VTE_VERSION=7006");
    console.run("--format=concise", "nginx.conf");
    String place = "sites-enabled/shop.example.com";
    String file = "file://" + DEMO.toAbsolutePath() + "/" + place;
    String printed = console.printed();
    assertTrue(
        printed.contains(LINK + file + "\u001b\\" + place + ":30:20" + LINK + "\u001b\\: "),
        printed);
    assertTrue(
        printed.contains(
            LINK
                + "https://nginx.org/en/docs/http/ngx_http_core_module.html#alias\u001b\\"
                + "\u001b[1;31merror[alias-slash-mismatch]\u001b[0m"
                + LINK
                + "\u001b\\ "),
        printed);
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm-kitty, X=, true",
    "TERM=xterm, TERM_PROGRAM=vscode, true",
    "TERM=xterm, KONSOLE_VERSION=220400, true",
    "TERM=xterm, FORCE_HYPERLINK=1, true",
    "TERM=xterm, VTE_VERSION=4800, false",
    "TERM=xterm, X=, false",
    "TERM=dumb, VTE_VERSION=7006, false",
    "VTE_VERSION=7006, NO_COLOR=1, false",
    "VTE_VERSION=7006, STY=1.pts, false",
    "VTE_VERSION=7006, FORCE_HYPERLINK=0, false",
  })
  void linksNeedATerminalThatMakesThem(String first, String second, boolean links) {
    TestConsole console = terminal(first, second);
    console.run("nginx.conf");
    assertEquals(links, console.printed().contains(LINK), console.printed());
  }

  @Test
  void filesAndPipesHoldNoLinks() throws IOException {
    TestConsole pipe = new TestConsole(DEMO);
    pipe.environment.put("VTE_VERSION", "7006");
    pipe.run("--color=always", "nginx.conf");
    assertFalse(pipe.printed().contains(LINK));
    Path report = folder.resolve("report");
    terminal("VTE_VERSION=7006").run("--format=full:" + report.toAbsolutePath(), "nginx.conf");
    assertFalse(Files.readString(report).contains("\u001b"));
  }

  @ParameterizedTest
  @CsvSource({
    "ngnix.conf, nginx.conf",
    "site-enabled/shop.example.com, sites-enabled/shop.example.com",
    "./sites-enabled/shop.exmaple.com, ./sites-enabled/shop.example.com",
    "resolv, the command resolve",
  })
  void aMistypedNameIsGuessed(String typed, String meant) {
    TestConsole console = new TestConsole(DEMO);
    assertEquals(2, console.run(typed));
    assertEquals(
        "nginx-lint: " + typed + ": No such file or directory; did you mean " + meant + "?\n",
        console.complained());
  }

  @Test
  void aNameLikeNothingIsNotGuessed() {
    TestConsole console = new TestConsole(DEMO);
    console.run("qqqqqq");
    assertEquals("nginx-lint: qqqqqq: No such file or directory\n", console.complained());
  }

  @ParameterizedTest
  @CsvSource({
    "--fail-on=wraning, '--fail-on cannot be \"wraning\"; did you mean warning?'",
    "--min-severity=eror, '--min-severity cannot be \"eror\"; did you mean error?'",
    "--select=pth, 'no rule or category \"pth\"; did you mean \"path\"?'",
    "--ignore=alias-slash-missmatch, "
        + "'no rule or category \"alias-slash-missmatch\"; did you mean \"alias-slash-mismatch\"?'",
    "--context=locaton, '--context cannot be \"locaton\"; it is the name of a block, as http or "
        + "location; did you mean location?'",
    "--format=saif, '--format cannot be \"saif\"; did you mean sarif?'",
    "--selcet=path, 'unknown option \"--selcet\"; did you mean --select?'",
  })
  void aMistypedOptionIsGuessed(String option, String complaint) {
    TestConsole console = new TestConsole(DEMO);
    assertEquals(2, console.run(option, "nginx.conf"));
    assertEquals("nginx-lint: " + complaint + "\n", console.complained());
  }

  @Test
  void theVersionTellsWhatABugReportNeeds() {
    TestConsole console = new TestConsole(DEMO);
    assertEquals(0, console.run("--version"));
    String[] lines = console.printed().split("\n", -1);
    assertTrue(lines[0].startsWith("nginx-lint "), lines[0]);
    assertTrue(lines[1].startsWith("assumes    nginx 1."), lines[1]);
    assertTrue(lines[2].contains(System.getProperty("java.runtime.version")), lines[2]);
    assertTrue(lines[2].contains(System.getProperty("java.vendor")), lines[2]);
    assertTrue(lines[3].contains(System.getProperty("os.name")), lines[3]);
    assertTrue(lines[5].startsWith("archive    "), lines[5]);
  }

  /** A run that is looked at every 0.4 seconds. */
  private static String progress(TestConsole console) {
    Streams streams = new Streams(console, new Output(console.out()), new Output(console.err()));
    Progress progress =
        new Progress(streams) {
          private long now;

          @Override
          long now() {
            now += 400_000_000;
            return now;
          }
        };
    for (int i = 1; i <= 5; i++) {
      progress.at("linting", i, 5);
    }
    progress.end();
    return console.complained();
  }

  @Test
  void progressIsToldAfterASecondAndTakenAway() {
    TestConsole console = new TestConsole(DEMO);
    console.errorTerminal = true;
    assertEquals(
        "\r\u001b[Klinting 3 of 5\r\u001b[Klinting 4 of 5\r\u001b[Klinting 5 of 5\r\u001b[K",
        progress(console));
  }

  @Test
  void progressIsForTerminals() {
    assertEquals("", progress(new TestConsole(DEMO)));
    TestConsole dumb = new TestConsole(DEMO);
    dumb.errorTerminal = true;
    dumb.environment.put("TERM", "dumb");
    assertEquals("", progress(dumb));
  }
}
