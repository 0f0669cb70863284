package dev.nginxlint.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.fix.Fixer;
import dev.nginxlint.fix.Proof;
import dev.nginxlint.fix.Requests;
import dev.nginxlint.fix.Resolutions;
import dev.nginxlint.lint.Linter;
import dev.nginxlint.lint.RuleLoader;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.source.UnreadableException;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mistakes are put into real-shaped configurations and mended: a real nginx must accept what comes
 * out, and after safe fixes answer every request as before. The mistakes are the bad examples of
 * the rules that have fixes. {@code -Dfixes=500 -Dseed=1} mends more.
 */
class FixesOnNginxTest {
  private static final int FIXES = Integer.getInteger("fixes", 60);
  private static final int MISTAKES = 3;
  private static final int REQUESTS = 80;

  private final Random random = new Random(Long.getLong("seed", 1));
  private final Certificates certificates = new Certificates();
  private int applied;
  private int safe;
  private int requests;
  private int taken;
  private final Map<String, Integer> byRule = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  /** A mistake that some rule mends. */
  private record Mistake(String conf, Context context) {}

  @Test
  void whatIsMendedRuns() throws IOException {
    Optional<RealNginx> installed = RealNginx.installed();
    if (installed.isEmpty()) {
      assertTrue(!"true".equals(System.getenv("CI")), "CI has nginx");
      System.err.println("SKIPPED: there is no nginx to run mended configurations on");
      abort("no nginx");
    }
    RealNginx nginx = installed.orElseThrow();
    List<Mistake> mistakes = mistakes();
    List<String> pool = pool();
    for (int i = 0; applied < FIXES && i < 100 * FIXES && complaints.isEmpty(); i++) {
      String copy = spoiled(pool.get(i % pool.size()), mistakes);
      try (RunningExample running = new RunningExample(nginx, copy, certificates)) {
        if (running.test().accepted()) {
          mend(nginx, copy, running);
        }
      }
    }
    System.out.printf(
        "%d fixes, %d of them safe, %d taken back; %d requests to nginx before and after; %s%n",
        applied, safe, taken, requests, byRule);
    assertEquals(List.of(), complaints);
    assertTrue(applied >= FIXES, applied + " fixes");
  }

  private void mend(RealNginx nginx, String copy, RunningExample before) throws IOException {
    Linting linting = new Linting(NginxBuild.of(nginx.version()));
    SourceFile file = new SourceFile("nginx.conf", copy);
    Fixer.Result mended = new Fixer(linting, false).fix(file, new NoFiles());
    count(mended);
    if (!mended.applied().isEmpty()) {
      String text = mended.configuration().main().text();
      try (RunningExample after = new RunningExample(nginx, text, certificates)) {
        RealNginx.Verdict verdict = after.test();
        if (!verdict.accepted()) {
          complain("nginx refuses it: " + verdict.error(), mended, copy);
          return;
        }
        compare(linting, mended, before, after, copy);
      }
    }
    Fixer.Result all = new Fixer(linting, true).fix(mended.configuration().main(), new NoFiles());
    count(all);
    String text = all.configuration().main().text();
    try (RunningExample after = new RunningExample(nginx, text, certificates)) {
      RealNginx.Verdict verdict = after.test();
      if (!verdict.accepted()) {
        complain("nginx refuses it: " + verdict.error(), all, copy);
      }
    }
  }

  private void count(Fixer.Result result) {
    taken += result.refused().size();
    for (Fixer.Applied one : result.applied()) {
      applied++;
      safe += one.finding().fix().orElseThrow().safe() ? 1 : 0;
      byRule.merge(one.finding().rule(), 1, Integer::sum);
    }
  }

  private void complain(String what, Fixer.Result result, String copy) {
    complaints.add(what + "\n" + result.applied() + "\n" + copy);
  }

  /** Asks nginx before and after; a file that a request comes to exists both times. */
  private void compare(
      Linting linting,
      Fixer.Result mended,
      RunningExample before,
      RunningExample after,
      String copy)
      throws IOException {
    NginxConfig config = ConfigReader.read(linting.parse(copy), Prefix.UNKNOWN);
    Resolver resolver = Resolver.of(config, linting.build().version(), Probe.ALL_FILES, Map.of());
    int asked = 0;
    for (Request request : Requests.of(config)) {
      Outcome outcome = resolver.resolve(request).outcome();
      String words = Outcomes.words(Probe.passed(outcome).orElse(outcome));
      if (asked >= REQUESTS || goesElsewhere(outcome)) {
        continue;
      }
      String line = line(request);
      Optional<String> was = before.observe(line, words);
      Optional<String> is = after.observe(line, words);
      asked += was.isPresent() ? 1 : 0;
      if (!was.equals(is)) {
        complain(line + " was " + was + " and is " + is, mended, copy);
      }
    }
    requests += asked;
  }

  /** Says whether an upstream would be asked that the replay has not. */
  private static boolean goesElsewhere(Outcome outcome) {
    return outcome instanceof Outcome.Undecided
        || (outcome instanceof Outcome.Proxy proxy
            && !(List.of("http", "fastcgi").contains(proxy.upstream().protocol())
                && proxy.upstream().addresses().stream()
                    .allMatch(address -> address.startsWith("127.0.0.1:"))));
  }

  private static String line(Request request) {
    return request.method()
        + " "
        + request.scheme()
        + "://"
        + request.host().orElse("localhost")
        + request.target();
  }

  /** Puts mistakes into the blocks of a copy they belong in. */
  private String spoiled(String text, List<Mistake> mistakes) {
    String copy = text;
    for (int i = 0; i < MISTAKES; i++) {
      Mistake mistake = mistakes.get(random.nextInt(mistakes.size()));
      List<Integer> places = new ArrayList<>();
      Configuration configuration = ConfigurationParser.parse(new SourceFile("nginx.conf", copy));
      configuration
          .placements(Context.MAIN)
          .forEach(
              placement -> {
                Directive directive = placement.directive();
                boolean fits =
                    directive.block().isPresent()
                        && directive.is(mistake.context().name())
                        && outer(mistake.context()).equals(placement.context().name());
                if (fits) {
                  places.add(directive.block().orElseThrow().span().start() + 1);
                }
              });
      if (!places.isEmpty()) {
        int at = places.get(random.nextInt(places.size()));
        copy = copy.substring(0, at) + "\n" + mistake.conf().strip() + "\n" + copy.substring(at);
      }
    }
    return copy;
  }

  private static String outer(Context context) {
    return context.outer().map(Context::name).orElse("");
  }

  private static List<Mistake> mistakes() throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (Path file : files(Path.of("rules"), ".yaml")) {
      Rule rule = RuleLoader.read(Files.readString(file), file.toString());
      if (rule.wordings().values().stream().noneMatch(wording -> wording.fix().isPresent())) {
        continue;
      }
      for (Rule.Example example : rule.documentation().bad()) {
        Context context =
            ContextInference.infer(
                ConfigurationParser.parse(new SourceFile("example.conf", example.conf())));
        if (!context.is("main") && example.nginxVersion().isEmpty()) {
          mistakes.add(new Mistake(example.conf(), context));
        }
      }
    }
    return mistakes;
  }

  private static List<String> pool() throws IOException {
    List<String> pool = new ArrayList<>();
    for (Path file : files(Path.of("testdata/pool"), ".conf")) {
      pool.add(Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return pool;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  /** Lints with all rules, those that must be asked for too. */
  private record Linting(NginxBuild build) implements Fixer.Linting {
    Configuration parse(String text) {
      return ConfigurationParser.parse(new SourceFile("nginx.conf", text));
    }

    @Override
    public Configuration read(SourceFile main, SourceLoader loader) {
      return ConfigurationParser.parse(main, loader);
    }

    @Override
    public List<Finding> findings(Configuration configuration) {
      return new Linter(RuleSet.builtin(), build).lint(configuration, Context.MAIN);
    }

    @Override
    public List<Finding> wanted(List<Finding> findings) {
      return findings;
    }

    @Override
    public Proof.Following follow(Configuration configuration) {
      return Resolutions.of(configuration, build.version());
    }
  }

  /** A configuration of one file. */
  private record NoFiles() implements SourceLoader {
    @Override
    public SourceFile read(String path) throws UnreadableException {
      throw new UnreadableException("open()", path, "2: No such file or directory");
    }

    @Override
    public List<String> glob(String mask) {
      return List.of();
    }
  }
}
