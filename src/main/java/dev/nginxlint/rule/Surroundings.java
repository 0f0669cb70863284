package dev.nginxlint.rule;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks around a directive: at those beside it, and at what it inherits. */
public final class Surroundings {
  private Surroundings() {}

  /** Returns the block a directive stands in, as a directive; empty for an outermost one. */
  public static Optional<Placement> block(Context context) {
    return context.directive().isPresent() && context.outer().isPresent()
        ? Optional.of(new Placement(context.directive().get(), context.outer().get()))
        : Optional.empty();
  }

  /** Returns the directives of a block, or the outermost ones; included ones are among them. */
  public static List<Directive> in(Context context, Configuration configuration) {
    return context.directive().isPresent()
        ? context.directive().get().children()
        : configuration.directives();
  }

  /** Returns the directives of a name in a block. */
  public static List<Placement> named(String name, Context context, Configuration configuration) {
    List<Placement> found = new ArrayList<>();
    for (Directive directive : in(context, configuration)) {
      if (directive.is(name)) {
        found.add(new Placement(directive, context));
      }
    }
    return found;
  }

  /**
   * Returns the directives of a name that are in force in a block: its own, or else those of the
   * nearest block around it that has any, as the ngx_http_merge functions take them.
   */
  public static List<Placement> inForce(String name, Context context, Configuration configuration) {
    Optional<Context> level = Optional.of(context);
    while (level.isPresent()) {
      List<Placement> found = named(name, level.get(), configuration);
      if (!found.isEmpty()) {
        return found;
      }
      // What stands around a fragment is not seen.
      level = level.get().directive().isPresent() ? level.get().outer() : Optional.empty();
    }
    return List.of();
  }

  /** Returns the first name of the server around a directive, nothing where there is none. */
  static String serverName(Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    if (server.isPresent() && server.get().directive().isPresent()) {
      for (Directive directive : server.get().directive().get().children()) {
        if (directive.is("server_name") && !directive.parameters().isEmpty()) {
          return directive.parameter(1);
        }
      }
    }
    return "";
  }
}
