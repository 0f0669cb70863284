package dev.nginxlint.rule;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.List;

/** What stands around a fragment is taken to be there, so that its requests can be followed. */
final class Fragment {
  private static final String AROUND = "resolver 127.0.0.1;";

  private Fragment() {}

  /** Adds a resolver to a fragment; one for names in variables stands in nginx.conf, mostly. */
  static Configuration completed(Configuration configuration) {
    for (Directive directive : configuration.directives()) {
      if (directive.is("http") || directive.is("resolver")) {
        return configuration;
      }
    }
    List<Directive> directives = new ArrayList<>(configuration.directives());
    directives.addAll(ConfigurationParser.parse(new SourceFile("", AROUND)).directives());
    return new Configuration(
        configuration.main(),
        configuration.files(),
        directives,
        configuration.comments(),
        configuration.problems(),
        configuration.followed());
  }
}
