package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.nginx.RunningNginx;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the resolver with what a real nginx did, case by case: each configuration of
 * testdata/resolve has a table of requests beside it. With {@code -Drecord} the tables of the
 * version that is installed are written anew; where nginx is installed they are held against it.
 */
class RecordedCasesTest {
  private static final Path FOLDER = Path.of("testdata/resolve");

  @TestFactory
  Stream<DynamicNode> resolvesAsNginxDid() throws IOException {
    List<DynamicNode> nodes = new ArrayList<>();
    for (Path configuration : configurations()) {
      CaseFile cases = CaseFile.read(configuration);
      if (System.getProperty("record") != null && cases.version().equals(RunningNginx.version())) {
        cases = record(cases);
      }
      String name = FOLDER.relativize(configuration).toString();
      nodes.add(DynamicContainer.dynamicContainer(name, tests(cases)));
    }
    return nodes.stream();
  }

  private static List<Path> configurations() throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      return paths.filter(path -> path.toString().endsWith(".conf")).sorted().toList();
    }
  }

  private static CaseFile record(CaseFile cases) throws IOException {
    List<String> observed = observe(cases);
    List<CaseFile.Case> recorded = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      recorded.add(cases.cases().get(i).with(observed.get(i)));
    }
    CaseFile result = new CaseFile(cases.configuration(), cases.version(), cases.files(), recorded);
    result.write();
    return result;
  }

  private static List<String> observe(CaseFile cases) throws IOException {
    List<String> observed = new ArrayList<>();
    try (RunningNginx nginx = new RunningNginx(cases.text(), cases.files())) {
      for (CaseFile.Case one : cases.cases()) {
        observed.add(nginx.observe(one.address(), one.port(), one.wire()));
      }
    }
    return observed;
  }

  private static Stream<DynamicNode> tests(CaseFile cases) throws IOException {
    NginxConfig config = config(cases.text());
    NginxVersion version = cases.nginxVersion();
    TestFiles files = new TestFiles(cases.files());
    Resolver resolver = Resolver.of(config, version, files, Map.of());
    Resolver ignorant = Resolver.of(config, version, KnownFiles.NONE, Map.of());
    List<DynamicNode> tests = new ArrayList<>();
    for (CaseFile.Case one : cases.cases()) {
      tests.add(
          DynamicTest.dynamicTest(one.sentence(), () -> check(one, files, resolver, ignorant)));
    }
    if (RunningNginx.isInstalled() && !RunningNginx.version().equals(cases.version())) {
      System.err.println(cases.configuration() + " is of nginx " + cases.version());
    } else if (RunningNginx.isInstalled()) {
      tests.add(DynamicTest.dynamicTest("nginx does so still", () -> checkNginx(cases)));
    } else {
      System.err.println("nginx is not installed: " + cases.configuration() + " is not held to it");
    }
    return tests.stream();
  }

  private static void check(
      CaseFile.Case one, TestFiles files, Resolver resolver, Resolver ignorant) {
    Request request = one.toRequest();
    Outcome outcome = one.resolve(resolver).outcome();
    assertEquals(one.outcome(), files.followed(Described.of(outcome, request.method())));
    List<String> possible = new ArrayList<>();
    for (String described : Described.all(one.resolve(ignorant).outcome(), request.method())) {
      possible.add(files.followed(described));
    }
    assertTrue(possible.contains(one.outcome()), () -> one.outcome() + " is none of " + possible);
  }

  private static void checkNginx(CaseFile cases) throws IOException {
    assertEquals(
        String.join("\n", cases.cases().stream().map(CaseFile.Case::outcome).toList()),
        String.join("\n", observe(cases)));
  }

  static NginxConfig config(String text) {
    Configuration configuration = ConfigurationParser.parse(new SourceFile("nginx.conf", text));
    return ConfigReader.read(configuration, Prefix.UNKNOWN);
  }
}
