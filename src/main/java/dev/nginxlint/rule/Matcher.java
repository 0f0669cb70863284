package dev.nginxlint.rule;

import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code match} of a rule, compiled. Each record is one key a rule may use; those on other
 * directives are in {@link Elsewhere}.
 */
interface Matcher extends Rule.Predicate {
  @Override
  boolean matches(Scene scene, Placement placement);

  /** Says whether it is decided by a look at the directive; the others are asked after those. */
  default boolean isCheap() {
    return false;
  }

  /** {@code directive: alias}, or a list of names. */
  record Named(List<String> names) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      return names.contains(placement.directive().name().value()) || names.contains(Scene.ANY);
    }

    @Override
    public boolean isCheap() {
      return true;
    }

    @Override
    public boolean isPossible(Scene scene) {
      return scene.hasAny(names);
    }
  }

  /** {@code context: location}, or a list of names: the nearest block. */
  record Within(List<String> names) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      return names.contains(placement.context().name());
    }

    @Override
    public boolean isCheap() {
      return true;
    }
  }

  /**
   * {@code parameter: {at: 1, ends: /}}: the parameter at a position, from 1, the last if {@code
   * at} is -1, or any if it is 0.
   */
  record ParameterLike(int at, Condition condition) implements Matcher {
    static final int LAST = -1;

    @Override
    public boolean matches(Scene scene, Placement placement) {
      List<Parameter> parameters = placement.directive().parameters();
      Map<String, String> values = condition.isFixed() ? Map.of() : Facts.of(scene, placement);
      int position = at == LAST ? parameters.size() : at;
      if (at != 0) {
        return position >= 1
            && position <= parameters.size()
            && condition.holds(parameters.get(position - 1).value(), values);
      }
      for (Parameter parameter : parameters) {
        if (condition.holds(parameter.value(), values)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isCheap() {
      return condition.how() != Condition.How.MATCHES;
    }
  }

  /** {@code parameters: {least: 1, most: 2}}: how many there are. */
  record Counted(int least, int most) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      int count = placement.directive().parameters().size();
      return count >= least && count <= most;
    }

    @Override
    public boolean isCheap() {
      return true;
    }
  }

  /** {@code location: {modifier: [none, ^~], uri: {ends: /}}}: the nearest location around. */
  record InLocation(List<String> modifiers, List<Condition> uri) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      Optional<LocationBlock> location = LocationBlock.around(placement);
      if (location.isEmpty()) {
        return false;
      }
      String word = location.get().modifier().word();
      if (!modifiers.isEmpty() && !modifiers.contains(word.isEmpty() ? "none" : word)) {
        return false;
      }
      for (Condition condition : uri) {
        Map<String, String> values = condition.isFixed() ? Map.of() : Facts.of(scene, placement);
        if (!condition.holds(location.get().uri(), values)) {
          return false;
        }
      }
      return true;
    }
  }

  /** {@code first: yes}: the first directive of its name in its block. */
  record First(boolean wanted) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      String name = placement.directive().name().value();
      int first = scene.beside(placement, name).get(0).directive().order();
      return (first == placement.directive().order()) == wanted;
    }
  }

  /** {@code once: yes}: the configuration has one finding, at the first that matches. */
  record Once(boolean wanted) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      return true;
    }

    @Override
    public boolean isOnce() {
      return wanted;
    }
  }

  /** {@code whole: yes}: the configuration is whole, so that it counts what is not in it. */
  record Whole(boolean wanted) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      return scene.isWhole() == wanted;
    }

    @Override
    public boolean isPossible(Scene scene) {
      return scene.isWhole() == wanted;
    }
  }

  /** {@code nginx: {from: 1.25.1, before: 1.27.0}}, or a list: the version that is to read it. */
  record OfVersion(List<VersionRange> ranges) implements Matcher {
    public OfVersion {
      ranges = List.copyOf(ranges);
    }

    @Override
    public boolean matches(Scene scene, Placement placement) {
      for (VersionRange range : ranges) {
        if (scene.isOf(range)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isOfThePast() {
      for (VersionRange range : ranges) {
        if (!range.isPast()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean isCheap() {
      return true;
    }
  }

  /** {@code all: [...]}, and several keys side by side. */
  record All(List<Matcher> matchers) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      for (Matcher matcher : matchers) {
        if (!matcher.matches(scene, placement)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean isOnce() {
      for (Matcher matcher : matchers) {
        if (matcher.isOnce()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isOfThePast() {
      for (Matcher matcher : matchers) {
        if (matcher.isOfThePast()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isPossible(Scene scene) {
      for (Matcher matcher : matchers) {
        if (!matcher.isPossible(scene)) {
          return false;
        }
      }
      return true;
    }
  }

  /** {@code any: [...]}. */
  record Any(List<Matcher> matchers) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      for (Matcher matcher : matchers) {
        if (matcher.matches(scene, placement)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isPossible(Scene scene) {
      for (Matcher matcher : matchers) {
        if (matcher.isPossible(scene)) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code not: {…}}. */
  record Not(Matcher matcher) implements Matcher {
    @Override
    public boolean matches(Scene scene, Placement placement) {
      return !matcher.matches(scene, placement);
    }

    @Override
    public boolean isCheap() {
      return matcher.isCheap();
    }
  }
}
