package dev.nginxlint.validity;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** Finds out where a fragment of a configuration belongs, from the directives at its top level. */
public final class ContextInference {
  /** The contexts a file can be for, the likelier first: each a path of block names below main. */
  private static final String[] PATHS = {
    "",
    "http",
    "http server",
    "http server location",
    "http upstream",
    "stream",
    "stream server",
    "stream upstream",
    "mail",
    "mail server",
    "events",
    "http server location limit_except"
  };

  /** This many directives tell what the others would. */
  private static final int ENOUGH = 100;

  private ContextInference() {}

  /**
   * Returns the context in which most of the top-level directives are allowed; main where that is
   * as good as any other.
   */
  public static Context infer(Configuration configuration) {
    List<Directive> directives = configuration.directives();
    for (Directive directive : directives) {
      if (directive.is("http") || directive.is("events")) {
        return Context.MAIN;
      }
    }
    int best = 0;
    int bestCount = 0;
    for (int i = 0; i < PATHS.length; i++) {
      int count = allowed(directives, Contexts.scope(path(PATHS[i])), 1);
      if (count > bestCount) {
        best = i;
        bestCount = count;
      }
    }
    return bestCount == 0 ? lines(directives) : path(PATHS[best]);
  }

  /**
   * Counts the directives that are allowed in a block, and in the blocks of those down to {@code
   * depth}.
   */
  private static int allowed(List<Directive> directives, Scope scope, int depth) {
    int count = 0;
    for (Directive directive : directives.subList(0, Math.min(ENOUGH, directives.size()))) {
      for (DirectiveForm form : DirectiveCatalog.allForms(directive.name().value())) {
        if (form.allowedIn(scope.context()) && form.block() == directive.block().isPresent()) {
          count++;
          if (depth > 0 && form.block()) {
            count += allowed(directive.children(), Contexts.inside(directive, scope), depth - 1);
          }
          break;
        }
      }
    }
    return count;
  }

  /** Lines that cannot be directives are of a types or a map block. */
  private static Context lines(List<Directive> directives) {
    boolean types = true;
    for (Directive directive : directives) {
      String name = directive.name().value();
      if (directive.block().isPresent() || isIdentifier(name)) {
        return Context.MAIN;
      }
      types &= name.indexOf('/') > 0;
    }
    return directives.isEmpty() ? Context.MAIN : path(types ? "http types" : "http map");
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && c != '_' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the context of a name given by the user: {@code location}, {@code stream}; empty for
   * one nginx has not.
   */
  public static Optional<Context> named(String name) {
    if (name.equals("main")) {
      return Optional.of(Context.MAIN);
    }
    for (String path : PATHS) {
      if (path.endsWith(name)
          && !name.isEmpty()
          && Contexts.scope(path(path)).context().equals(name)) {
        return Optional.of(path(path));
      }
    }
    switch (name) {
      case "stream-server", "stream-upstream", "mail-server":
        return Optional.of(path(name.replace('-', ' ')));
      case "if-in-server":
        return Optional.of(path("http server if"));
      case "if-in-location", "if":
        return Optional.of(path("http server location if"));
      case "types", "map", "geo", "split_clients", "charset_map":
        return Optional.of(path("http " + name));
      default:
        return Optional.empty();
    }
  }

  private static Context path(String path) {
    Context context = Context.MAIN;
    if (!path.isEmpty()) {
      for (String name : path.split(" ", -1)) {
        context = context.inside(name);
      }
    }
    return context;
  }
}
