package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.fix.Fixer;
import dev.nginxlint.fix.Proof;
import dev.nginxlint.fix.Resolutions;
import dev.nginxlint.lint.IgnoreComments;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.syntax.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lints configurations while they are mended, as the command line asks.
 *
 * @param wanted the names of the findings that may be mended; null for all
 */
record FixedLinting(Demands demands, @Nullable Set<String> wanted, Streams streams)
    implements Fixer.Linting {

  @Override
  public Configuration read(SourceFile main, SourceLoader loader) {
    return new Input(main, loader).parse(!demands.scope().arguments().has("no-includes"));
  }

  @Override
  public List<Finding> findings(Configuration configuration) {
    Linted linted =
        new Linted(
            configuration,
            demands,
            demands
                .linter()
                .lint(configuration, Settings.context(demands.scope().arguments(), configuration)));
    boolean ignoring = false;
    for (SourceFile file : configuration.files()) {
      ignoring |= IgnoreComments.mayBeIn(file);
    }
    List<Linted> all = ignoring ? Ignored.leaveOut(List.of(linted)) : List.of(linted);
    return all.get(0).findings();
  }

  @Override
  public List<Finding> wanted(List<Finding> findings) {
    List<Finding> asked = demands.apply(findings, streams);
    if (wanted == null) {
      return asked;
    }
    List<Finding> left = new ArrayList<>();
    for (Finding finding : asked) {
      if (wanted.contains(Fixer.name(finding))) {
        left.add(finding);
      }
    }
    return left;
  }

  @Override
  public Proof.Following follow(Configuration configuration) {
    return Resolutions.of(configuration, demands.linter().build().version());
  }
}
