package dev.nginxlint.resolve;

import dev.nginxlint.config.MapTable;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.MatchResult;
import dev.nginxlint.value.ComplexValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A variable that a {@code map} gives: ngx_http_map_variable(). */
final class MapVariable implements Variable {
  private final String name;
  private final MapTable map;
  private final Values values;

  MapVariable(String name, MapTable map, Values values) {
    this.name = name;
    this.map = map;
    this.values = values;
  }

  @Override
  public Optional<String> value(RequestState r) {
    r.variables.depth--;
    Optional<String> value = evaluate(r);
    r.variables.depth++;
    if (value.isPresent() && map.isVolatile()) {
      r.variables.keepVolatile(name, value);
    } else if (value.isPresent()) {
      r.variables.put(name, value);
    }
    return value;
  }

  private Optional<String> evaluate(RequestState r) {
    Optional<String> source = values.tell(map.source(), r);
    if (source.isEmpty()) {
      offerChoice(r);
      return source;
    }
    String key = map.key(source.get());
    Optional<ComplexValue> found = map.find(key);
    if (found.isEmpty() && !key.isEmpty()) {
      for (MapTable.Pattern pattern : map.patterns()) {
        if (!(pattern.regex() instanceof Compilation.Compiled compiled)) {
          return VariableFinder.unknown(
              name, "the regular expression " + pattern.key() + " cannot be followed", r);
        }
        MatchResult result = compiled.regex().match(key);
        if (result instanceof MatchResult.Matched match) {
          r.capture(compiled.regex().parsed(), match);
          found = Optional.of(pattern.value());
          break;
        }
        if (result instanceof MatchResult.LimitExceeded exceeded) {
          if (exceeded.limit() == MatchResult.Limit.STACK) {
            return VariableFinder.unknown(
                name, "the regular expression " + pattern.key() + " goes too deep", r);
          }
          // ngx_http_map_find() finds nothing then.
          break;
        }
      }
    }
    Optional<String> value = values.tell(found.isPresent() ? found.get() : map.fallback(), r);
    if (value.isEmpty() && r.failure.isPresent()) {
      // A get_handler that fails leaves its variable not found.
      r.failure = Optional.empty();
      return Optional.of("");
    }
    return value;
  }

  /** Where the source is not known, asks which of its values the map has. */
  private void offerChoice(RequestState r) {
    if (r.unknown.question().isPresent()) {
      return;
    }
    List<String> all = new ArrayList<>();
    for (ComplexValue value : map.values()) {
      if (!value.isConstant()) {
        return;
      }
      if (!all.contains(value.text())) {
        all.add(value.text());
      }
    }
    for (MapTable.Pattern pattern : map.patterns()) {
      if (pattern.regex() instanceof Compilation.Compiled compiled
          && compiled.regex().captureCount() > 0) {
        return;
      }
    }
    r.unknown = Question.OfValue.unknown(name, all, r.unknown.reason());
  }
}
