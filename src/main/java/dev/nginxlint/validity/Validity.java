package dev.nginxlint.validity;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Reads a configuration as nginx does and says what it refuses, in its order: for each directive
 * first whether it is known, allowed here, ended and counted right (ngx_conf_handler()), then what
 * its set function says, then its block, then what the end of the block brings. What the parser
 * found is told where nginx would meet it.
 */
public final class Validity {
  private final DirectiveCatalog catalog;
  private final Cycle cycle;
  private final List<Problem> problems;
  private final boolean unknownModules;
  private int nextProblem;

  private Validity(Configuration configuration, Context context, NginxBuild build) {
    this.catalog = new DirectiveCatalog(build);
    this.problems = configuration.problems();
    this.unknownModules = LoadedModules.bringsUnknown(configuration);
    this.cycle =
        new Cycle(
            build, catalog, context.is("main") && configuration.followed() && !unknownModules);
  }

  /**
   * Returns what nginx refuses or warns of, in the order in which it meets it. nginx stops at the
   * first finding that is refused; those after it are what it would say next.
   *
   * @param context where the configuration stands: main, or the context of a fragment
   */
  public static List<Finding> check(
      Configuration configuration, Context context, NginxBuild build) {
    Validity validity = new Validity(configuration, context, build);
    Scope scope = Contexts.scope(context);
    validity.block(configuration.directives(), scope);
    validity.problemsBefore(Integer.MAX_VALUE);
    if (context.is("main")) {
      BlockEnds.main(scope, configuration, validity.cycle);
    }
    return validity.cycle.findings();
  }

  /** Takes the directives of a block one by one, as ngx_conf_parse(). */
  private void block(List<Directive> directives, Scope scope) {
    for (Directive directive : directives) {
      if (cycle.full()) {
        return;
      }
      problemsBefore(directive.order());
      if (Lines.areData(scope)) {
        line(directive, scope);
      } else {
        directive(directive, scope);
      }
    }
  }

  private void problemsBefore(int order) {
    while (nextProblem < problems.size() && problems.get(nextProblem).order() < order) {
      Finding finding = problems.get(nextProblem++).finding();
      if (finding.refused()) {
        cycle.refuse(finding);
      } else {
        cycle.tell(finding);
      }
    }
  }

  /** ngx_conf_handler(). */
  private void directive(Directive directive, Scope scope) {
    List<DirectiveForm> forms = catalog.forms(directive.name().value());
    if (forms.isEmpty()) {
      unknown(directive, scope);
      return;
    }
    Optional<DirectiveForm> form = allowed(forms, scope);
    if (form.isEmpty() && areAllCommercial(forms)) {
      unknown(directive, scope);
      return;
    }
    if (form.isEmpty()) {
      notAllowed(directive, forms, scope);
      return;
    }
    Setting setting = new Setting(directive, form.get(), scope, cycle);
    if (!formIsRight(setting)) {
      return;
    }
    Setters.set(setting);
    if (directive.block().isPresent() && !Contexts.isOpaque(form.get())) {
      inside(setting, directive.block().get());
    }
  }

  /**
   * Says whether only modules that are not published have a directive; where they would not take it
   * either, it is nginx without them that speaks.
   */
  private static boolean areAllCommercial(List<DirectiveForm> forms) {
    for (DirectiveForm form : forms) {
      if (!form.origin().equals("plus") && !form.origin().equals("docs")) {
        return false;
      }
    }
    return true;
  }

  private static Optional<DirectiveForm> allowed(List<DirectiveForm> forms, Scope scope) {
    for (DirectiveForm form : forms) {
      if (form.allowedIn(scope.context())) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** The order of the checks is nginx's: ";" or "{" first, then the number of parameters. */
  private static boolean formIsRight(Setting setting) {
    Directive directive = setting.directive();
    DirectiveForm form = setting.form();
    String name = directive.name().value();
    if (!form.block() && directive.block().isPresent()) {
      setting.emerg("unwanted-block", "directive \"" + name + "\" is not terminated by \";\"");
    } else if (form.block() && directive.block().isEmpty()) {
      setting.emerg("missing-block", "directive \"" + name + "\" has no opening \"{\"");
    } else if (!form.takes(directive.parameters().size())) {
      setting.emerg(
          "parameter-count",
          directive.head(),
          "invalid number of arguments in \"" + name + "\" directive",
          Contexts.countHelp(setting));
    }
    return !setting.refused();
  }

  private void inside(Setting setting, Directive.Block block) {
    Scope inner = setting.inner();
    block(block.directives(), inner);
    problemsBefore(block.order());
    BlockEnds.end(setting, inner);
  }

  /** A line of map, geo, types, split_clients or charset_map: words that are no directive. */
  private void line(Directive directive, Scope scope) {
    Setting setting = new Setting(directive, Lines.FORM, scope, cycle);
    if (directive.block().isPresent()) {
      setting.emerg(Finding.SYNTAX, directive.terminator(), "unexpected \"{\"", "");
    } else {
      Lines.set(setting);
    }
  }

  private void unknown(Directive directive, Scope scope) {
    String name = directive.name().value();
    Setting setting = new Setting(directive, Lines.FORM, scope, cycle);
    String message = "unknown directive \"" + Contexts.untilNul(name) + "\"";
    if (unknownModules) {
      setting.warn("unknown-directive", message);
      return;
    }
    String help = UnknownDirective.help(name, catalog, cycle.build());
    setting.emerg("unknown-directive", directive.name().span(), message, help);
  }

  private void notAllowed(Directive directive, List<DirectiveForm> forms, Scope scope) {
    Setting setting = new Setting(directive, forms.get(0), scope, cycle);
    setting.emerg(
        "misplaced-directive",
        directive.name().span(),
        "\"" + directive.name().value() + "\" directive is not allowed here",
        "\""
            + directive.name().value()
            + "\" belongs in "
            + Contexts.list(forms)
            + ", this is "
            + Contexts.words(scope.context()));
    if (directive.block().isPresent() && forms.get(0).block() && !Contexts.isOpaque(forms.get(0))) {
      inside(setting, directive.block().get());
    }
  }
}
