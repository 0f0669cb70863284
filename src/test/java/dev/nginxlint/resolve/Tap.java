package dev.nginxlint.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a test written in Perl says: its assertions by number and name. */
record Tap(Map<String, Assertion> assertions) {
  /** The JVM blocks the signal by which the tests have nginx quit, for its children too. */
  private static final String UNBLOCK =
      "use POSIX; sigprocmask(SIG_UNBLOCK, POSIX::SigSet->new(SIGQUIT)); exec @ARGV";

  private static final Pattern LINE = Pattern.compile("(not )?ok (\\d+)(?: - (.*))?");

  /** One assertion, and what is said of it where it fails. */
  record Assertion(String name, boolean passed, String text) {}

  /** Runs a test of nginx with a binary in the place of nginx. */
  static Tap run(Path folder, String name, Path nginx) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "perl", "-e", UNBLOCK, "timeout", "60", "perl", "-I", "lib", name + ".t");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("TEST_NGINX_BINARY", nginx.toString());
    builder.environment().putIfAbsent("TEST_NGINX_MODULES", "/usr/lib/nginx/modules");
    // The folders of the tests are for their owner alone, who may be root.
    builder.environment().putIfAbsent("TEST_NGINX_GLOBALS", "user root;");
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    return parse(new String(output, StandardCharsets.ISO_8859_1));
  }

  private static Tap parse(String output) {
    Map<String, Assertion> assertions = new LinkedHashMap<>();
    String current = "";
    for (String line : output.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String said = matcher.group(3) == null ? "" : matcher.group(3);
        boolean none = said.contains("# skip") || said.contains("# TODO");
        boolean about = said.equals("no alerts") || said.equals("no sanitizer errors");
        current = none || about ? "" : matcher.group(2) + " " + said;
        assertions.put(current, new Assertion(current, matcher.group(1) == null, ""));
      } else if (line.startsWith("#") && !current.isEmpty()) {
        String more = "\n" + line;
        assertions.computeIfPresent(
            current, (name, said) -> new Assertion(name, said.passed(), said.text() + more));
      }
    }
    assertions.remove("");
    return new Tap(assertions);
  }
}
