package dev.nginxlint.cli;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.value.NginxVersion;
import java.util.List;
import java.util.Optional;

/** What lint and resolve are told in the same words. */
final class Settings {
  /** The blocks that fragments are mostly for. */
  private static final String[] CONTEXTS = {
    "events",
    "http",
    "if",
    "limit_except",
    "location",
    "mail",
    "main",
    "server",
    "stream",
    "types",
    "upstream",
  };

  private Settings() {}

  /** Returns the nginx to judge by: {@code --nginx-version}. */
  static NginxBuild build(Arguments arguments) {
    if (!arguments.has("nginx-version")) {
      return NginxBuild.MAINLINE;
    }
    String text = arguments.last("nginx-version");
    Optional<NginxVersion> version = NginxVersion.parse(text);
    if (version.isEmpty()) {
      throw new UsageException(
          "--nginx-version needs a version as 1.24 or 1.24.0, not \"" + text + "\"");
    }
    return NginxBuild.of(version.get());
  }

  /** Returns where a configuration belongs: {@code --context}, else what its directives tell. */
  static Context context(Arguments arguments, Configuration configuration) {
    if (!arguments.has("context")) {
      return ContextInference.infer(configuration);
    }
    String name = arguments.last("context");
    Optional<Context> context = ContextInference.named(name);
    if (context.isEmpty()) {
      throw new UsageException(
          "--context cannot be \""
              + name
              + "\"; it is the name of a block, as http or location"
              + Meant.by(name, List.of(CONTEXTS)));
    }
    return context.get();
  }
}
