package dev.nginxlint.rule;

import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.LocationMatch.Modifier;
import dev.nginxlint.value.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code location} as written.
 *
 * @param context what it stands in
 * @param span where its uri is written
 */
public record LocationBlock(Directive directive, Context context, LocationMatch match, Span span) {

  /**
   * Returns the nearest location around a directive, through {@code if} and {@code limit_except};
   * the directive itself where it is one.
   */
  public static Optional<LocationBlock> around(Placement placement) {
    if (placement.directive().is("location")) {
      return of(placement);
    }
    Context context = placement.context();
    while (context.directive().isPresent() && context.outer().isPresent()) {
      if (context.is("location")) {
        return of(new Placement(context.directive().get(), context.outer().get()));
      }
      context = context.outer().get();
    }
    return Optional.empty();
  }

  /** Returns the location a directive stands directly in; empty in any other block. */
  public static Optional<LocationBlock> directlyAround(Placement placement) {
    return placement.context().is("location") ? around(placement) : Optional.empty();
  }

  /** Reads a location; empty for one that nginx refuses. */
  public static Optional<LocationBlock> of(Placement placement) {
    List<Parameter> parameters = placement.directive().parameters();
    List<String> words = new ArrayList<>();
    for (Parameter parameter : parameters) {
      words.add(parameter.value());
    }
    if (words.isEmpty() || words.size() > 2) {
      return Optional.empty();
    }
    Parsed<LocationMatch> match = LocationMatch.parse(words);
    return match.value().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LocationBlock(
                placement.directive(),
                placement.context(),
                match.value().get(),
                parameters.get(words.size() - 1).span()));
  }

  public String uri() {
    return match.uri();
  }

  public Modifier modifier() {
    return match.modifier();
  }

  /** Says whether it is found by the start of the uri: no modifier, or {@code ^~}. */
  public boolean isPrefix() {
    return modifier() == Modifier.PREFIX || modifier() == Modifier.PREFIX_NO_REGEX;
  }

  public boolean endsWithSlash() {
    return uri().endsWith("/");
  }

  /** Says whether a directive of this name stands directly in it. */
  public boolean has(String directiveName) {
    for (Directive child : directive.children()) {
      if (child.is(directiveName)) {
        return true;
      }
    }
    return false;
  }

  /** Returns where it stands, as a directive. */
  public Placement placement() {
    return new Placement(directive, context);
  }
}
