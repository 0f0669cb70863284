package dev.nginxlint.cli;

import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.report.Display;
import dev.nginxlint.report.ResolutionReport;
import dev.nginxlint.report.TraceReport;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import dev.nginxlint.validity.Version;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code nginx-lint resolve}: says where requests go, and why. */
record ResolveCommand(Streams streams) {

  int run(Arguments arguments) {
    int format = arguments.choice("format", "text", "json", "jsonl");
    if (arguments.operands().isEmpty()) {
      throw new UsageException("resolve needs a CONFIG");
    }
    Configuration configuration = read(arguments);
    NginxConfig config = ConfigReader.read(configuration, Prefix.UNKNOWN);
    if (config.servers().isEmpty()) {
      throw new UsageException(
          Utf8.decode(configuration.main().path()) + ": no server in this configuration");
    }
    NginxBuild build = Settings.build(arguments);
    tell(configuration, Settings.context(arguments, configuration), build);
    Resolver resolver =
        Resolver.of(
            config,
            version(build.version()),
            KnownPaths.parse(arguments, streams.console().folder()),
            variables(arguments));
    List<Resolution> resolutions = new ArrayList<>();
    for (Request request : new Questions(arguments, config, streams.console()).all()) {
      resolutions.add(resolver.resolve(request));
    }
    print(resolutions, format, arguments);
    return arguments.has("strict") && anyUndecided(resolutions) ? 1 : 0;
  }

  private Configuration read(Arguments arguments) {
    Inputs inputs = new Inputs(streams, arguments);
    List<Input> opened = inputs.open(arguments.operands().subList(0, 1));
    if (inputs.failed()) {
      throw new UsageException("nothing to resolve with");
    }
    List<Configuration> configurations = Inclusions.outermost(opened, true, inputs);
    if (configurations.size() != 1) {
      throw new UsageException(
          arguments.operands().get(0) + ": more than one configuration in this folder; name one");
    }
    return configurations.get(0);
  }

  /** Says what nginx would refuse; what is not even words and braces has no answer. */
  private void tell(Configuration configuration, Context context, NginxBuild build) {
    for (Finding finding : Validity.check(configuration, context, build)) {
      String words = Display.bytes(finding.span() + ": " + finding.message());
      if (finding.rule().equals(Finding.SYNTAX)) {
        throw new UsageException(Utf8.decode(finding.span() + ": " + finding.message()));
      }
      if (finding.refused()) {
        streams.err().line("nginx-lint: nginx would not start: " + words);
        return;
      }
    }
  }

  private static NginxVersion version(Version version) {
    return new NginxVersion(version.major(), version.minor(), version.patch());
  }

  private static Map<String, String> variables(Arguments arguments) {
    Map<String, String> given = new HashMap<>();
    for (String value : arguments.all("var")) {
      int equals = value.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--var needs NAME=VALUE, not \"" + value + "\"");
      }
      String name = value.substring(value.startsWith("$") ? 1 : 0, equals);
      given.put(Utf8.encode(name), Utf8.encode(value.substring(equals + 1)));
    }
    return given;
  }

  private static boolean anyUndecided(List<Resolution> resolutions) {
    for (Resolution resolution : resolutions) {
      if (resolution.outcome() instanceof Outcome.Undecided) {
        return true;
      }
    }
    return false;
  }

  private void print(List<Resolution> resolutions, int format, Arguments arguments) {
    StringBuilder text = new StringBuilder();
    if (format == 0) {
      TraceReport report = new TraceReport(Colours.choose(arguments, streams.console()));
      if (resolutions.size() == 1 || arguments.has("verbose")) {
        report.write(resolutions, text);
      } else {
        report.writeLines(resolutions, text);
      }
    } else {
      new ResolutionReport(format == 1).write(resolutions, text);
    }
    streams.out().print(text);
  }
}
