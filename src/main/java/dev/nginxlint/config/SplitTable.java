package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code split_clients} says: ngx_http_split_clients_ctx_t.
 *
 * @param covers whether some part takes all that is left
 */
public record SplitTable(ComplexValue source, List<Part> parts, boolean covers) {
  private static final long WHOLE = 10_000;

  public SplitTable {
    parts = List.copyOf(parts);
  }

  /**
   * One line.
   *
   * @param bound the hashes below it are of this part or one before
   */
  public record Part(long bound, String value) {}

  /** Reads the block: ngx_conf_split_clients_block(). */
  static Optional<SplitTable> read(Directive split, NginxVersion version) {
    Optional<ComplexValue> source = ComplexValue.parse(split.parameter(1)).value();
    List<Part> parts = new ArrayList<>();
    long sum = 0;
    long last = 0;
    boolean covers = false;
    for (Directive line : split.children()) {
      long percent = hundredths(line.name().value());
      if (line.parameters().size() != 1 || percent < 0) {
        continue;
      }
      sum += percent;
      last += percent * 0xffffffffL / WHOLE;
      boolean rest = percent == 0 || (sum == WHOLE && version.atLeast(1, 31, 2));
      covers |= rest;
      parts.add(new Part(rest ? Long.MAX_VALUE : last, line.parameter(1)));
    }
    return source.isPresent()
        ? Optional.of(new SplitTable(source.get(), parts, covers))
        : Optional.empty();
  }

  /** Returns the percentage with two digits after the point; 0 for "*", -1 for what is none. */
  private static long hundredths(String text) {
    if (text.equals("*")) {
      return 0;
    }
    if (!text.endsWith("%")) {
      return -1;
    }
    String number = text.substring(0, text.length() - 1);
    int dot = number.indexOf('.');
    String fraction = dot < 0 ? "" : number.substring(dot + 1);
    String whole = dot < 0 ? number : number.substring(0, dot);
    return fraction.length() > 2
        ? -1
        : Decimal.parse(whole + fraction + "00".substring(fraction.length()));
  }

  /** Finds the value of a key. */
  public String find(String key) {
    long hash = hash(key);
    for (Part part : parts) {
      if (hash < part.bound()) {
        return part.value();
      }
    }
    return "";
  }

  /** Returns all values there are. */
  public List<String> values() {
    List<String> values = new ArrayList<>();
    for (Part part : parts) {
      if (!values.contains(part.value())) {
        values.add(part.value());
      }
    }
    if (!covers && !values.contains("")) {
      values.add("");
    }
    return values;
  }

  /** ngx_murmur_hash2(). */
  private static long hash(String data) {
    int length = data.length();
    int h = length;
    int at = 0;
    for (; length - at >= 4; at += 4) {
      int k = data.charAt(at) | data.charAt(at + 1) << 8 | data.charAt(at + 2) << 16;
      k |= data.charAt(at + 3) << 24;
      k *= 0x5bd1e995;
      k ^= k >>> 24;
      k *= 0x5bd1e995;
      h *= 0x5bd1e995;
      h ^= k;
    }
    int left = length - at;
    for (int i = left - 1; i >= 0; i--) {
      h ^= data.charAt(at + i) << (8 * i);
    }
    if (left > 0) {
      h *= 0x5bd1e995;
    }
    h ^= h >>> 13;
    h *= 0x5bd1e995;
    h ^= h >>> 15;
    return h & 0xffffffffL;
  }
}
