package dev.nginxlint.validity;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;

/** What the {@code load_module} directives of a configuration bring. */
final class LoadedModules {
  private LoadedModules() {}

  /**
   * Says whether a module is loaded of which nothing is known: any directive may then be its own.
   */
  static boolean bringsUnknown(Configuration configuration) {
    for (Directive directive : configuration.directives()) {
      if (directive.is("load_module") && directive.parameters().size() == 1) {
        String path = directive.parameter(1);
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (SortedLines.find(ModuleTable.CHUNKS, ModuleTable.INDICES, 2, file).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
