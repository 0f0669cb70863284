package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/**
 * A second page for a code in one block: ngx_http_special_response_handler() takes the first that
 * has the code.
 */
record ErrorPageTwice() implements Check {

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Directive directive = placement.directive();
    if (directive.parameters().size() < 2) {
      return List.of();
    }
    for (String code : ListKind.ERROR_PAGE.keys(directive)) {
      for (Placement other : InheritedLists.of(scene, "error_page").own(placement.context())) {
        Directive before = other.directive();
        if (before.order() >= directive.order()) {
          break;
        }
        if (ListKind.ERROR_PAGE.keys(before).contains(code)) {
          String page = page(directive);
          String shown = page(before);
          if (page.equals(shown)) {
            break;
          }
          return List.of(
              Match.at(directive.head())
                  .value("code", code)
                  .value("page", page)
                  .value("shown", shown)
                  .related("before", before.head()));
        }
      }
    }
    return List.of();
  }

  /** Returns what is shown, with the status it is sent with. */
  private static String page(Directive directive) {
    List<Parameter> parameters = directive.parameters();
    String status = parameters.get(parameters.size() - 2).value();
    String page = parameters.get(parameters.size() - 1).value();
    return status.startsWith("=") ? status + " " + page : page;
  }

  @Override
  public List<String> values() {
    return List.of("code", "page", "shown");
  }

  @Override
  public List<String> places() {
    return List.of("before");
  }
}
