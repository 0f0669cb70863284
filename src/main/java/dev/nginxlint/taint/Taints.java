package dev.nginxlint.taint;

import dev.nginxlint.config.GeoTable;
import dev.nginxlint.config.MapTable;
import dev.nginxlint.config.VariableDefinition;
import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.ComplexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what clients can put into the values of a configuration. */
public final class Taints {
  private static final String KEPT = "taints";
  private static final int DEEPEST = 8;

  private final Scene scene;
  private final Definitions definitions;
  private final Captures captures;
  private final Guards guards;

  private Taints(Scene scene) {
    this.scene = scene;
    this.definitions = new Definitions(scene);
    this.captures = new Captures(scene);
    this.guards = new Guards(scene);
  }

  /** Returns what tells it of a configuration; it is made once. */
  public static Taints of(Scene scene) {
    if (scene.kept(KEPT) instanceof Taints known) {
      return known;
    }
    Taints made = new Taints(scene);
    scene.keep(KEPT, made);
    return made;
  }

  /** Returns what clients can put into a text with variables that stands in a directive. */
  public Taint of(String text, Placement at) {
    if (text.indexOf('$') < 0) {
      return Taint.NONE;
    }
    Optional<ComplexValue> value = ComplexValue.parse(text).value();
    return value.isEmpty() ? Taint.UNKNOWN : of(value.get(), at, 0);
  }

  /** Says whether the configuration gives a variable its value; its name is in lower case. */
  public boolean isDefined(String variable) {
    return !definitions.sets(variable).isEmpty()
        || !definitions.groups(variable).isEmpty()
        || definitions.block(variable).isPresent();
  }

  /** Returns what clients can put into one part of a text. */
  public Taint of(ComplexValue.Part part, Placement at) {
    return of(part, at, 0);
  }

  /** A part of a text, and the directive it is written in. */
  public record Placed(ComplexValue.Part part, Placement at) {}

  /** Takes a text apart, and each variable in it that one {@code set} gives its value. */
  public List<Placed> parts(String text, Placement at) {
    List<Placed> parts = new ArrayList<>();
    addParts(text, at, parts, 0);
    return parts;
  }

  private void addParts(String text, Placement at, List<Placed> into, int depth) {
    Optional<ComplexValue> value = ComplexValue.parse(text).value();
    if (value.isEmpty()) {
      return;
    }
    for (ComplexValue.Part part : value.get().parts()) {
      List<Placement> sets =
          part instanceof ComplexValue.Variable variable
              ? definitions.sets(variable.name())
              : List.of();
      if (sets.size() == 1
          && depth < DEEPEST
          && isAround(sets.get(0).context(), at.context())
          && !sets.get(0).context().is("if")) {
        addParts(sets.get(0).directive().parameter(2), sets.get(0), into, depth + 1);
      } else {
        into.add(new Placed(part, at));
      }
    }
  }

  private Taint of(ComplexValue value, Placement at, int depth) {
    Taint all = new Taint("", Taint.NONE.bytes(), ByteSet.NONE, true);
    boolean started = false;
    for (ComplexValue.Part part : value.parts()) {
      Taint one = of(part, at, depth);
      Taint joined = all.or(one);
      all =
          started ? new Taint(joined.from(), joined.bytes(), all.starts(), joined.known()) : joined;
      started |= part instanceof ComplexValue.Literal;
    }
    return all;
  }

  private Taint of(ComplexValue.Part part, Placement at, int depth) {
    if (part instanceof ComplexValue.Literal literal) {
      return new Taint("", Taint.NONE.bytes(), ByteSet.of(literal.text().charAt(0) & 0xff), true);
    }
    if (depth > DEEPEST) {
      return Taint.UNKNOWN;
    }
    if (part instanceof ComplexValue.Variable variable) {
      return guards.isChecked(variable.name(), at)
          ? Taint.UNKNOWN
          : variable(variable.name(), at, depth);
    }
    int number = ((ComplexValue.Capture) part).number();
    Optional<Captures.Source> source = captures.of(at);
    return source.isEmpty() || guards.isChecked(source.get().subject(), source.get().at())
        ? Taint.UNKNOWN
        : group(source.get().pattern(), number, source.get().subject(), at, depth);
  }

  private Taint group(ParsedPattern pattern, int number, String subject, Placement at, int depth) {
    Optional<Node> group = pattern.group(number);
    return group.isEmpty()
        ? Taint.NONE
        : variable(subject, at, depth + 1).captured(GroupTaint.of(group.get()));
  }

  private Taint variable(String name, Placement at, int depth) {
    if (!definitions.sets(name).isEmpty()) {
      return set(name, at, depth);
    }
    List<Definitions.Group> groups = definitions.groups(name);
    if (!groups.isEmpty()) {
      return named(groups, at, depth);
    }
    Optional<Placement> block = definitions.block(name);
    if (block.isPresent()) {
      return switch (block.get().directive().name().value()) {
        case "geo" -> geo(block.get());
        case "split_clients" -> Taint.NONE;
        case "map" -> map(block.get(), depth);
        default -> Taint.UNKNOWN;
      };
    }
    Taint known = ClientVariables.of(name);
    return name.equals("host") ? Hosts.of(scene, at, known) : known;
  }

  /** The values of all "set" that can have been run before. */
  private Taint set(String name, Placement at, int depth) {
    Taint all = new Taint("", Taint.NONE.bytes(), ByteSet.NONE, true);
    boolean any = false;
    for (Placement set : definitions.sets(name)) {
      if (isAround(set.context(), at.context())) {
        Optional<ComplexValue> value = ComplexValue.parse(set.directive().parameter(2)).value();
        all = all.or(value.isEmpty() ? Taint.UNKNOWN : of(value.get(), set, depth + 1));
        any = true;
      }
    }
    return any ? all : Taint.UNKNOWN;
  }

  /** Says whether what stands in a block, or in an "if" of it, is run for another block. */
  private static boolean isAround(Context block, Context other) {
    Context start = block;
    while (start.is("if") && start.outer().isPresent()) {
      start = start.outer().get();
    }
    Optional<Context> level = Optional.of(other);
    while (level.isPresent()) {
      if (same(level.get(), start)) {
        return true;
      }
      level = level.get().outer();
    }
    return false;
  }

  private static boolean same(Context one, Context other) {
    if (one.directive().isEmpty() || other.directive().isEmpty()) {
      return one.directive().isEmpty() && other.directive().isEmpty() && one.is(other.name());
    }
    return one.directive().get().order() == other.directive().get().order();
  }

  /** Of several groups of a name, the one around counts; else there must be only one. */
  private Taint named(List<Definitions.Group> groups, Placement at, int depth) {
    Definitions.Group found = groups.get(0);
    boolean around = groups.size() == 1;
    for (Definitions.Group group : groups) {
      Optional<Placement> level = Surroundings.block(at.context());
      while (!around && level.isPresent()) {
        if (level.get().directive().order() == group.at().directive().order()) {
          found = group;
          around = true;
        }
        level = Surroundings.block(level.get().context());
      }
    }
    return around
        ? group(found.pattern(), found.number(), found.subject(), found.at(), depth)
        : Taint.UNKNOWN;
  }

  /** The values of a geo are fixed, and what they start with is known. */
  private static Taint geo(Placement block) {
    Optional<GeoTable> geo = new VariableDefinition(block.directive()).geo();
    if (geo.isEmpty() || hasInclude(block.directive())) {
      return Taint.NONE;
    }
    ByteSet starts = ByteSet.NONE;
    for (String value : geo.get().values()) {
      starts = value.isEmpty() ? starts : starts.or(ByteSet.of(value.charAt(0) & 0xff));
    }
    return new Taint("", ByteSet.NONE, starts, true);
  }

  /** Says whether a variable is empty for what its map or geo does not list. */
  public boolean maybeEmpty(ComplexValue.Part part) {
    Optional<Placement> block =
        part instanceof ComplexValue.Variable variable
            ? definitions.block(variable.name())
            : Optional.empty();
    if (block.isEmpty()) {
      return false;
    }
    VariableDefinition definition = new VariableDefinition(block.get().directive());
    return definition.map().isPresent()
        ? definition.map().get().fallback().parts().isEmpty()
        : definition.geo().isPresent() && definition.geo().get().values().contains("");
  }

  private Taint map(Placement block, int depth) {
    Optional<MapTable> map = new VariableDefinition(block.directive()).map();
    if (map.isEmpty() || hasInclude(block.directive())) {
      return Taint.UNKNOWN;
    }
    Taint all = of(map.get().fallback(), block, depth + 1);
    for (MapTable.Pattern pattern : map.get().patterns()) {
      all = all.or(MapValues.of(pattern, map.get().source(), this, block, depth));
    }
    for (ComplexValue value : map.get().named()) {
      Taint one = MapValues.of(value, map.get().source(), this, block, depth);
      all = one.known() ? all.or(one) : all;
    }
    return all;
  }

  private static boolean hasInclude(Directive map) {
    for (Directive line : map.children()) {
      if (line.is("include")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the taint of the source of a map. */
  Taint source(ComplexValue source, Placement block, int depth) {
    return of(source, block, depth + 1);
  }
}
