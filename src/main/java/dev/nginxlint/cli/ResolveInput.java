package dev.nginxlint.cli;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.report.FullReport;
import dev.nginxlint.report.Summary;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import java.util.ArrayList;
import java.util.List;

/** The one configuration that CONFIG means. */
record ResolveInput(Streams streams, Arguments arguments) {

  Configuration read() {
    Inputs inputs = new Inputs(streams, arguments);
    String name = arguments.operands().get(0);
    List<Input> opened = inputs.open(List.of(name));
    if (inputs.failed()) {
      throw new UsageException("nothing to resolve with");
    }
    List<Configuration> configurations = Inclusions.outermost(opened, true, inputs, null);
    if (configurations.size() == 1) {
      return configurations.get(0);
    }
    for (Configuration configuration : configurations) {
      if (Settings.context(arguments, configuration).is("main")) {
        throw new UsageException(name + ": more than one configuration in this folder; name one");
      }
    }
    return together(name, configurations, opened.get(0));
  }

  /** Reads the fragments of a folder as if an nginx.conf included them all. */
  private static Configuration together(String name, List<Configuration> all, Input input) {
    StringBuilder text = new StringBuilder();
    for (Configuration one : all) {
      String path = one.main().path().replace("\\", "\\\\").replace("\"", "\\\"");
      text.append("include \"").append(path).append("\";\n");
    }
    SourceFile main = new SourceFile(Utf8.encode(name), text.toString());
    return ConfigurationParser.parse(main, input.loader());
  }

  /** Tells what keeps nginx from starting; says whether there is such a thing. */
  boolean isRefused(Configuration configuration, NginxBuild build) {
    List<Finding> refusing = new ArrayList<>();
    for (Finding finding :
        Validity.check(configuration, Settings.context(arguments, configuration), build)) {
      if (finding.refused()) {
        refusing.add(finding);
      }
    }
    if (refusing.isEmpty()) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    new FullReport(Colours.choose(arguments, streams.console())).write(refusing, text);
    streams.err().print(text);
    streams.err().line(Summary.of(refusing, configuration.files().size()).sentence());
    return true;
  }
}
