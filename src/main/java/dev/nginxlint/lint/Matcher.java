package dev.nginxlint.lint;

import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;

/** The {@code match} of a rule, compiled. Each record is one key a rule may use. */
sealed interface Matcher {
  boolean matches(Placement placement);

  /** {@code directive: alias}, or a list of names. */
  record Named(List<String> names) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      return names.contains(placement.directive().name().value());
    }
  }

  /** {@code context: location}, or a list of names: the nearest block. */
  record Within(List<String> names) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      return names.contains(placement.context().name());
    }
  }

  /**
   * {@code parameter: {at: 1, ends: /}}: the parameter at a position, from 1, or any if {@code at}
   * is 0.
   */
  record ParameterLike(int at, Comparison how, String what) implements Matcher {
    /** How a parameter is compared. */
    enum Comparison {
      IS,
      STARTS,
      ENDS,
      CONTAINS
    }

    @Override
    public boolean matches(Placement placement) {
      List<Parameter> parameters = placement.directive().parameters();
      if (at > 0) {
        return at <= parameters.size() && like(parameters.get(at - 1).value());
      }
      for (Parameter parameter : parameters) {
        if (like(parameter.value())) {
          return true;
        }
      }
      return false;
    }

    private boolean like(String value) {
      return switch (how) {
        case IS -> value.equals(what);
        case STARTS -> value.startsWith(what);
        case ENDS -> value.endsWith(what);
        case CONTAINS -> value.contains(what);
      };
    }
  }

  /** {@code inside: {…}}: the nearest block around matches. */
  record Inside(Matcher block) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      Context context = placement.context();
      if (context.directive().isEmpty() || context.outer().isEmpty()) {
        return false;
      }
      Directive around = context.directive().get();
      return block.matches(new Placement(around, context.outer().get()));
    }
  }

  /** {@code has: {…}}: a directive of its block matches. */
  record Has(Matcher directive) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      Context context = placement.context().inside(placement.directive());
      for (Directive child : placement.directive().children()) {
        if (directive.matches(new Placement(child, context))) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code all: [...]}, and several keys side by side. */
  record All(List<Matcher> matchers) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      for (Matcher matcher : matchers) {
        if (!matcher.matches(placement)) {
          return false;
        }
      }
      return true;
    }
  }

  /** {@code any: [...]}. */
  record Any(List<Matcher> matchers) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      for (Matcher matcher : matchers) {
        if (matcher.matches(placement)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code not: {…}}. */
  record Not(Matcher matcher) implements Matcher {
    @Override
    public boolean matches(Placement placement) {
      return !matcher.matches(placement);
    }
  }
}
