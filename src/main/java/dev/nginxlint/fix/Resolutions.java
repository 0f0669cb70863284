package dev.nginxlint.fix;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.rule.Outcomes;
import dev.nginxlint.rule.Probe;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.value.NginxVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows requests with the resolver; what hangs on files is followed for each case. */
public final class Resolutions implements Proof.Following {
  private final NginxConfig config;
  private final Resolver resolver;

  private Resolutions(NginxConfig config, NginxVersion version) {
    this.config = config;
    this.resolver = Resolver.of(config, version, KnownFiles.NONE, Map.of());
  }

  /** Makes a resolver of a configuration. */
  public static Resolutions of(Configuration configuration, NginxVersion version) {
    return new Resolutions(ConfigReader.read(configuration, Prefix.UNKNOWN), version);
  }

  @Override
  public List<Request> requests() {
    return Requests.of(config);
  }

  @Override
  public String end(Request request) {
    StringBuilder text = new StringBuilder();
    write(resolver.resolve(request).outcome(), text);
    return text.toString();
  }

  /** Writes all of an outcome but reasons, which may name lines. */
  private static void write(Outcome outcome, StringBuilder text) {
    if (outcome instanceof Outcome.Undecided undecided) {
      text.append("undecided");
      for (Outcome.Alternative alternative : undecided.alternatives()) {
        text.append(" (").append(alternative.when()).append(": ");
        write(alternative.outcome(), text);
        text.append(')');
      }
    } else if (outcome instanceof Outcome.Response response) {
      text.append(response.status()).append(' ').append(response.body());
    } else {
      text.append(outcome);
    }
  }

  @Override
  public String words(Request request) {
    Outcome outcome = resolver.resolve(request).outcome();
    Optional<Outcome> passed = Probe.passed(outcome);
    return Outcomes.words(passed.isPresent() ? passed.get() : outcome);
  }
}
