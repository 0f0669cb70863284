package dev.nginxlint.resolve;

import dev.nginxlint.config.SplitTable;
import java.util.Optional;

/** A variable that a {@code split_clients} gives: ngx_http_split_clients_variable(). */
final class SplitVariable implements Variable {
  private final String name;
  private final SplitTable split;
  private final Values values;

  SplitVariable(String name, SplitTable split, Values values) {
    this.name = name;
    this.split = split;
    this.values = values;
  }

  @Override
  public Optional<String> value(RequestState r) {
    r.variables.depth--;
    Optional<String> key = values.tell(split.source(), r);
    r.variables.depth++;
    if (key.isEmpty()) {
      if (r.unknown.question().isEmpty()) {
        r.unknown = Question.OfValue.unknown(name, split.values(), r.unknown.reason());
      }
      return key;
    }
    Optional<String> value = Optional.of(split.find(key.get()));
    r.variables.put(name, value);
    return value;
  }
}
