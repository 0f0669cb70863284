import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What nginx-lint says of the fixtures of other linters, against what those expect.
 *
 * <p>From the root of a checkout that is built: {@code java src/bench/Peers.java DIR...}, with
 * checkouts of gixy and what descends from it, walf443/nginx-lint and semgrep-rules, or the path of
 * a launcher of nginx-lint before them. A fixture that several checkouts have is asked about once;
 * where the same name holds another text, it is that of the first, and "~" and a hash are appended
 * to the others. testdata/peers/rules.txt says which of our rules answer to one of theirs, and for
 * which version of nginx; judged.txt who is right where the answers differ. Ends with 1 where a
 * difference is not judged, or none is left of one that is.
 */
class Peers {
  private static final Path DATA = Path.of("testdata/peers");
  private static final Pattern GIXY = Pattern.compile(".*/plugins/simply/([^/]+)/([^/]+)\\.conf");
  private static final Pattern PAIR =
      Pattern.compile(".*/(?!examples/)([^/]+)(?:/examples)?/(good|bad)\\.conf");
  private static final Pattern CASE =
      Pattern.compile(
          ".*/(?!fixtures/)([^/]+)(?:/tests/fixtures)?/([^/]+)/(error|expected)/nginx\\.conf");
  private static final Pattern MARK = Pattern.compile("\\s*# (ruleid|ok): (\\S+)");
  private static final Pattern FINDING =
      Pattern.compile("(.+?):(\\d+):\\d+: \\w+\\[([a-z0-9-]+)\\] .*");

  /** One expectation; with a line where several share a file. */
  private record Fixture(String name, String rule, Path file, int line, boolean bad) {}

  private record Finding(int line, String rule) {}

  public static void main(String[] arguments) throws Exception {
    List<String> places = new ArrayList<>(List.of(arguments));
    String launcher = "bin/nginx-lint";
    if (!places.isEmpty() && Files.isRegularFile(Path.of(places.get(0)))) {
      launcher = places.remove(0);
    }
    Map<String, Fixture> fixtures = new TreeMap<>();
    for (String place : places) {
      try (Stream<Path> files = Files.walk(Path.of(place))) {
        for (Path file :
            files.filter(name -> name.toString().endsWith(".conf")).sorted().toList()) {
          for (Fixture fixture : fixtures(file)) {
            add(fixture, fixtures);
          }
        }
      }
    }
    Map<String, Set<String>> ours = table("rules.txt", 1);
    Map<String, Set<String>> judged = table("judged.txt", 1);
    Map<String, List<Finding>> findings = lint(launcher, fixtures, table("rules.txt", 2));
    Map<String, int[]> counts = new TreeMap<>();
    Set<String> open = new TreeSet<>();
    Set<String> differing = new HashSet<>();
    for (Fixture fixture : fixtures.values()) {
      Set<String> rules = ours.getOrDefault(fixture.rule(), Set.of());
      Set<String> said = said(fixture, fixtures, findings, rules);
      int[] count = counts.computeIfAbsent(fixture.rule(), rule -> new int[7]);
      count[0]++;
      if (fixture.bad() != said.isEmpty()) {
        count[1]++;
        continue;
      }
      count[fixture.bad() ? 3 : 2]++;
      differing.add(fixture.name());
      Set<String> verdict = judged.getOrDefault(fixture.name(), Set.of());
      if (verdict.contains("ours")) {
        count[4]++;
      } else if (verdict.contains("theirs")) {
        count[5]++;
      } else if (verdict.contains("opinion")) {
        count[6]++;
      } else {
        open.add(fixture.name() + "\t" + (fixture.bad() ? "not found by us" : "we say " + said));
      }
    }
    print(counts);
    for (String difference : open) {
      System.out.println("not judged: " + difference);
    }
    for (String name : new TreeSet<>(judged.keySet())) {
      if (fixtures.containsKey(name) && !differing.contains(name)) {
        open.add(name);
        System.out.println("judged, but no difference: " + name);
      }
    }
    System.exit(open.isEmpty() ? 0 : 1);
  }

  private static void add(Fixture fixture, Map<String, Fixture> fixtures) throws IOException {
    Fixture known = fixtures.putIfAbsent(fixture.name(), fixture);
    if (known != null && !text(known.file()).equals(text(fixture.file()))) {
      int hash = text(fixture.file()).hashCode() & 0xffff;
      String name = fixture.name() + "~" + Integer.toHexString(hash);
      fixtures.putIfAbsent(
          name, new Fixture(name, fixture.rule(), fixture.file(), fixture.line(), fixture.bad()));
    }
  }

  /** A file without what its spaces, tabs and ends of lines look like. */
  private static String text(Path file) throws IOException {
    return Files.readString(file).strip().replaceAll("\\s+", " ");
  }

  private static List<Fixture> fixtures(Path file) throws IOException {
    String path = file.toAbsolutePath().toString();
    Matcher gixy = GIXY.matcher(path);
    if (gixy.matches()) {
      String rule = "gixy/" + gixy.group(1);
      boolean bad = !gixy.group(2).endsWith("_fp");
      return List.of(new Fixture(rule + "/" + gixy.group(2), rule, file, 0, bad));
    }
    Matcher pair = PAIR.matcher(path);
    Matcher one = CASE.matcher(path);
    if (pair.matches()) {
      String rule = "walf443/" + pair.group(1).replace('_', '-');
      return List.of(
          new Fixture(rule + "/" + pair.group(2), rule, file, 0, pair.group(2).equals("bad")));
    }
    if (one.matches()) {
      String rule = "walf443/" + one.group(1).replace('_', '-');
      String name = rule + "/" + one.group(2) + "/" + one.group(3);
      return List.of(new Fixture(name, rule, file, 0, one.group(3).equals("error")));
    }
    List<Fixture> marked = new ArrayList<>();
    List<String> lines = List.of(Files.readString(file).split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.matches()) {
        String rule = "semgrep/" + mark.group(2);
        String name = rule + "/" + file.getFileName() + ":" + (i + 1);
        marked.add(new Fixture(name, rule, file, i + 2, mark.group(1).equals("ruleid")));
      }
    }
    return marked;
  }

  /** Which of our rules speak of a fixture: those nearer to its line than to another's. */
  private static Set<String> said(
      Fixture fixture,
      Map<String, Fixture> fixtures,
      Map<String, List<Finding>> findings,
      Set<String> rules) {
    Set<String> said = new TreeSet<>();
    for (Finding finding : findings.getOrDefault(fixture.file().toString(), List.of())) {
      boolean nearest = true;
      for (Fixture other : fixtures.values()) {
        nearest &=
            !other.file().equals(fixture.file())
                || Math.abs(finding.line() - fixture.line())
                    <= Math.abs(finding.line() - other.line());
      }
      if (nearest && rules.contains(finding.rule())) {
        said.add(finding.rule());
      }
    }
    return said;
  }

  /** What is said of each file, for the version of nginx that its rule is compared for. */
  private static Map<String, List<Finding>> lint(
      String launcher, Map<String, Fixture> fixtures, Map<String, Set<String>> versions)
      throws IOException, InterruptedException {
    Path settings = Files.createTempFile("peers", ".yaml");
    Files.writeString(settings, "extends: all\n");
    Map<String, Set<String>> files = new TreeMap<>();
    for (Fixture fixture : fixtures.values()) {
      String file = fixture.file().toString();
      // Findings of a dump bear the names of the files in it, so that it is asked about alone.
      String alone =
          Files.readString(fixture.file()).startsWith("# configuration file") ? file : "";
      for (String version : versions.getOrDefault(fixture.rule(), Set.of(""))) {
        files.computeIfAbsent(version + "\t" + alone, key -> new TreeSet<>()).add(file);
      }
    }
    Map<String, List<Finding>> findings = new HashMap<>();
    for (Map.Entry<String, Set<String>> same : files.entrySet()) {
      List<String> command = new ArrayList<>(List.of(launcher, "lint"));
      command.addAll(List.of("--config", settings.toString(), "--format", "concise", "--quiet"));
      command.addAll(List.of("--min-severity", "info"));
      String[] key = same.getKey().split("\t", -1);
      if (!key[0].isEmpty()) {
        command.addAll(List.of("--nginx-version", key[0]));
      }
      command.add("--");
      command.addAll(same.getValue());
      read(command, key[1], findings);
    }
    return findings;
  }

  /** Reads what a command finds; in a dump, if one is named, else in the files themselves. */
  private static void read(List<String> command, String dump, Map<String, List<Finding>> findings)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("peers", ".txt");
    int status =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (status > 1) {
      throw new IOException(command.get(0) + " ended with " + status);
    }
    for (String line : Files.readAllLines(output)) {
      Matcher finding = FINDING.matcher(line);
      if (finding.matches()) {
        findings
            .computeIfAbsent(dump.isEmpty() ? finding.group(1) : dump, file -> new ArrayList<>())
            .add(new Finding(Integer.parseInt(finding.group(2)), finding.group(3)));
      }
    }
  }

  /**
   * Reads lines of a name and cells with words, which TABs divide; what is beyond is for people.
   */
  private static Map<String, Set<String>> table(String name, int cell) throws IOException {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : Files.readAllLines(DATA.resolve(name))) {
      String[] cells = line.split("\t");
      if (!line.startsWith("#") && cells.length > cell) {
        table.put(cells[0], new HashSet<>(Arrays.asList(cells[cell].split(" "))));
      }
    }
    return table;
  }

  private static void print(Map<String, int[]> counts) {
    System.out.println(
        "| their rule | fixtures | agree | we say more | we say less | ours right | theirs right |"
            + " opinion |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    int[] sum = new int[7];
    for (Map.Entry<String, int[]> row : counts.entrySet()) {
      row(row.getKey(), row.getValue());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += row.getValue()[i];
      }
    }
    row("all", sum);
  }

  private static void row(String name, int[] counts) {
    StringBuilder cells = new StringBuilder("| " + name);
    for (int count : counts) {
      cells.append(" | ").append(count);
    }
    System.out.println(cells.append(" |"));
  }
}
