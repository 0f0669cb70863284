package dev.nginxlint;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what nginx would say to files; for trying things out: {@code Check 1.22.1 FILE...}. */
final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    NginxBuild build = NginxBuild.of(NginxVersion.parse(args[0]).orElseThrow());
    for (int i = 1; i < args.length; i++) {
      SourceFile file = SourceFile.of(args[i], Files.readAllBytes(Path.of(args[i])));
      Configuration configuration = ConfigurationParser.parse(file);
      for (Finding finding :
          Validity.check(configuration, ContextInference.infer(configuration), build)) {
        System.out.println((finding.refused() ? "refused " : "") + finding);
      }
    }
  }
}
