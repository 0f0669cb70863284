package dev.nginxlint.cli.replay;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.RuleSet;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Rule.Example;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the examples of rules against a real nginx: it must accept or refuse each as it says, and
 * make of every request what is written there.
 */
public final class Replay {
  private static final Pattern UPSTREAM = Pattern.compile("(http|fastcgi) (\\d+) (.*)");

  private final RealNginx nginx;
  private final Certificates certificates = new Certificates();
  private int examples;
  private int requests;
  private int skipped;

  public Replay(RealNginx nginx) {
    this.nginx = nginx;
  }

  /** Returns how many examples were held against nginx. */
  public int examples() {
    return examples;
  }

  /** Returns how many requests were sent. */
  public int requests() {
    return requests;
  }

  /** Returns how many examples are for another nginx, or want what this machine has not. */
  public int skipped() {
    return skipped;
  }

  /** Returns what nginx does not do as the examples of a rule say. */
  public List<String> run(Rule rule) throws IOException {
    List<String> complaints = new ArrayList<>();
    List<Example> all = new ArrayList<>(rule.documentation().bad());
    all.addAll(rule.documentation().good());
    for (Example example : all) {
      try (RunningExample running = new RunningExample(nginx, example.conf(), certificates)) {
        run(rule, example, running, complaints);
      } catch (IOException e) {
        complaints.add(example.at() + ": " + e.getMessage());
      }
    }
    return complaints;
  }

  private void run(Rule rule, Example example, RunningExample running, List<String> complaints)
      throws IOException {
    if (!isForThis(example)) {
      skipped++;
      return;
    }
    RealNginx.Verdict verdict = running.test();
    if (verdict.ofMachine()) {
      skipped++;
      return;
    }
    examples++;
    // A rule that explains what nginx refuses says it in nginx's words.
    boolean explains = RuleSet.validityIds().contains(rule.id());
    boolean words = !explains || verdict.accepted() || verdict.error().startsWith(example.says());
    if (verdict.accepted() == example.refused() || !words) {
      complaints.add(
          example.at()
              + ": nginx "
              + nginx.version()
              + (verdict.accepted() ? " accepts it" : " refuses it: " + verdict.error()));
      return;
    }
    Map<String, String> asked = new LinkedHashMap<>(example.requests());
    if (!example.request().isEmpty()) {
      asked.put(example.request(), example.becomes());
    }
    for (Map.Entry<String, String> request : asked.entrySet()) {
      if (verdict.accepted()) {
        ask(request.getKey(), request.getValue(), example, running, complaints);
      }
    }
  }

  private void ask(
      String request,
      String becomes,
      Example example,
      RunningExample running,
      List<String> complaints)
      throws IOException {
    Optional<String> observed = running.observe(request, becomes);
    if (observed.isEmpty()) {
      return;
    }
    requests++;
    if (!agrees(observed.get(), becomes, example.conf())) {
      complaints.add(
          example.at() + ": " + request + " is " + observed.get() + " in nginx, not " + becomes);
    }
  }

  /** Says whether what was seen is what is written: of an upstream nginx shows its port and uri. */
  private static boolean agrees(String observed, String becomes, String conf) {
    Matcher seen = UPSTREAM.matcher(observed);
    if (!seen.matches()) {
      return observed.equals(becomes);
    }
    String end = seen.group(3);
    if (seen.group(1).equals("fastcgi")) {
      boolean plain = becomes.indexOf(' ') < 0;
      return becomes.startsWith("fastcgi://")
          && (plain || becomes.endsWith(" SCRIPT_FILENAME=" + end));
    }
    if (!becomes.startsWith("http") || !becomes.endsWith(end)) {
      return false;
    }
    String server = becomes.substring(becomes.indexOf("://") + 3, becomes.length() - end.length());
    return server.startsWith("127.0.0.1:")
        ? server.endsWith(":" + seen.group(2))
        : !server.isEmpty() && conf.contains(server);
  }

  /** Says whether an example is for this version: whatever it holds is known to it. */
  private boolean isForThis(Example example) {
    Optional<NginxVersion> version = NginxVersion.parse(example.nginxVersion());
    if (version.isPresent() && nginx.version().compareTo(version.get()) < 0) {
      return false;
    }
    Configuration configuration =
        ConfigurationParser.parse(new SourceFile("example.conf", example.conf()));
    NginxBuild build = NginxBuild.of(nginx.version());
    for (Finding finding :
        Validity.check(configuration, ContextInference.infer(configuration), build)) {
      if (finding.refused() && !example.refused()) {
        return false;
      }
    }
    return true;
  }
}
