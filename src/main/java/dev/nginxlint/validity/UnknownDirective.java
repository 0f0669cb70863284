package dev.nginxlint.validity;

import java.util.List;

/** What can be said of a directive that nginx does not know. */
final class UnknownDirective {
  private UnknownDirective() {}

  static String help(String name, DirectiveCatalog catalog, NginxBuild build) {
    if (name.startsWith("\u00ef\u00bb\u00bf")) {
      return "the file starts with a byte order mark, which nginx takes for part of the first word";
    }
    List<DirectiveForm> forms = DirectiveCatalog.allForms(name);
    for (DirectiveForm form : forms) {
      if (!form.isIn(build.version())) {
        return "nginx "
            + build.version()
            + " does not have it; versions that do: "
            + form.versions();
      }
    }
    if (!forms.isEmpty()) {
      return "it belongs to the module " + forms.get(0).module() + ", which is not loaded";
    }
    String suggestion = catalog.suggestion(name);
    return suggestion.isEmpty() ? "" : "did you mean \"" + suggestion + "\"?";
  }
}
