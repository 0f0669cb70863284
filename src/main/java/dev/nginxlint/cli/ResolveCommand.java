package dev.nginxlint.cli;

import dev.nginxlint.cli.Answers.Format;
import dev.nginxlint.config.ConfigReader;
import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.validity.NginxBuild;
import java.util.HashMap;
import java.util.Map;

/** {@code nginx-lint resolve}: says where requests go, and why. */
record ResolveCommand(Streams streams) {

  int run(Arguments given) {
    Arguments arguments = ResolveSettings.complete(given, streams);
    int format = arguments.choice("format", "text", "json", "jsonl");
    if (arguments.operands().isEmpty()) {
      throw new UsageException("resolve needs a CONFIG");
    }
    if (arguments.operands().size() == 1 && !arguments.has("requests")) {
      throw new UsageException("resolve needs a URL, or --requests FILE");
    }
    ResolveInput input = new ResolveInput(streams, arguments);
    Configuration configuration = input.read();
    NginxBuild build = Settings.build(arguments);
    if (input.isRefused(configuration, build)) {
      return 1;
    }
    NginxConfig config = ConfigReader.read(configuration, Prefix.UNKNOWN);
    if (config.servers().isEmpty()) {
      throw new UsageException(
          Utf8.decode(configuration.main().path()) + ": no server in this configuration");
    }
    Resolver resolver =
        Resolver.of(
            config,
            build.version(),
            KnownPaths.parse(arguments, streams.console().folder(), configuration),
            variables(arguments));
    return answer(resolver, new Questions(arguments, config), format, arguments);
  }

  private int answer(Resolver resolver, Questions questions, int format, Arguments arguments) {
    RequestFiles files = new RequestFiles(arguments.all("requests"), streams.console());
    Questions.Batch first = questions.given();
    first.addAll(questions.of(files.next(AnswerRun.BATCH)));
    Answers answers =
        new Answers(
            resolver,
            Answered.read(arguments),
            format == 0 ? Format.TEXT : format == 1 ? Format.JSON : Format.JSONL,
            first.requests().size() == 1 || arguments.has("verbose"),
            Colours.choose(arguments, streams.console()));
    AnswerRun run = new AnswerRun(questions, answers, streams);
    run.run(first, files);
    run.tellLeftOut(streams.err());
    return arguments.has("strict") && run.undecided() ? 1 : 0;
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
}
