package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a {@code map} says: ngx_http_map_ctx_t. */
public final class MapTable {
  private final ComplexValue source;
  private final NameTable<ComplexValue> names = new NameTable<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<ComplexValue> values = new ArrayList<>();
  private final List<ComplexValue> named = new ArrayList<>();
  private ComplexValue fallback = ComplexValue.literal("");
  private boolean hostnames;
  private boolean isVolatile;

  /** A key that is a regular expression, and what it stands for. */
  public record Pattern(String key, Compilation regex, ComplexValue value) {}

  private MapTable(ComplexValue source) {
    this.source = source;
  }

  /** Reads the block: ngx_http_map_block(). */
  static Optional<MapTable> read(Directive map) {
    Optional<ComplexValue> source = ComplexValue.parse(map.parameter(1)).value();
    if (source.isEmpty()) {
      return Optional.empty();
    }
    MapTable table = new MapTable(source.get());
    for (Directive line : map.children()) {
      if (line.parameters().isEmpty()) {
        table.hostnames |= line.is("hostnames");
        table.isVolatile |= line.is("volatile");
      } else if (line.parameters().size() == 1 && !line.is("include")) {
        Optional<ComplexValue> value = ComplexValue.parse(line.parameter(1)).value();
        if (value.isPresent()) {
          table.add(line.name().value(), value.get());
        }
      }
    }
    table.values.add(table.fallback);
    return Optional.of(table);
  }

  /** ngx_http_map(). */
  private void add(String key, ComplexValue value) {
    if (key.equals("default")) {
      fallback = value;
      return;
    }
    values.add(value);
    if (key.startsWith("~")) {
      boolean caseless = key.startsWith("~*");
      Optional<Compilation> regex =
          Patterns.compile(key.substring(caseless ? 2 : 1), caseless).value();
      if (regex.isPresent()) {
        patterns.add(new Pattern(key, regex.get(), value));
      }
      return;
    }
    named.add(value);
    String text = key.startsWith("\\") ? key.substring(1) : key;
    // "hostnames" counts for what follows it.
    if (hostnames) {
      names.addWildcard(text, value);
    } else {
      names.add(text, value);
    }
  }

  public ComplexValue source() {
    return source;
  }

  public boolean isVolatile() {
    return isVolatile;
  }

  /** Returns what a value is compared as. */
  public String key(String value) {
    return hostnames && value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
  }

  /** Finds what a key stands for that is no regular expression. */
  public Optional<ComplexValue> find(String key) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(names.find(Ascii.lowerCase(key)));
  }

  public List<Pattern> patterns() {
    return patterns;
  }

  /** Returns what the keys stand for that are no regular expressions. */
  public List<ComplexValue> named() {
    return named;
  }

  /** Returns what everything else stands for. */
  public ComplexValue fallback() {
    return fallback;
  }

  /** Returns all that something may stand for. */
  public List<ComplexValue> values() {
    return values;
  }
}
