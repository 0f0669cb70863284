package dev.nginxlint.validity;

import dev.nginxlint.value.IpAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ranges of addresses of a geo{}, and their values. */
final class GeoRanges {
  /** The ranges of each 65536 addresses, sorted: nginx's ctx->high.low. */
  private final Map<Integer, List<Range>> low = new HashMap<>();

  private Optional<String> defaultValue = Optional.empty();

  /** A range of the lower halves of addresses. */
  private record Range(int start, int end, String value) {}

  void setDefault(Setting s) {
    if (defaultValue.isPresent()) {
      s.warn(
          "duplicate-value",
          ("duplicate default geo range value: \"" + s.value(1))
              + ("\", old value: \"" + defaultValue.get() + "\""));
    }
    defaultValue = Optional.of(s.value(1));
  }

  /** ngx_http_geo_add_range(). */
  void add(Setting s) {
    long[] ends = parse(s, 0);
    for (long n = ends[0]; n <= ends[1] && !s.refused(); n = (n | 0xffff) + 1) {
      int end = (n | 0xffff) > ends[1] ? (int) (ends[1] & 0xffff) : 0xffff;
      int high = (int) (n >> 16);
      Range range = new Range((int) (n & 0xffff), end, s.value(1));
      List<Range> ranges = low.get(high);
      if (ranges == null) {
        ranges = new ArrayList<>();
        low.put(high, ranges);
      }
      add(s, high, ranges, range);
    }
  }

  private static void add(Setting s, int high, List<Range> ranges, Range added) {
    int i = lastUpTo(added.end, ranges);
    if (i < 0 || added.start > ranges.get(i).end) {
      ranges.add(i + 1, added);
      return;
    }
    Range known = ranges.get(i);
    if (added.start < known.start || added.end > known.end) {
      s.emerg(
          "overlapping-range",
          0,
          ("range \"" + s.value(0) + "\" overlaps \"" + address(high, known.start) + "-")
              + (address(high, known.end) + "\""));
      return;
    }
    ranges.remove(i);
    if (added.end < known.end) {
      ranges.add(i, new Range(added.end + 1, known.end, known.value));
    }
    ranges.add(i, added);
    if (added.start > known.start) {
      ranges.add(i, new Range(known.start, added.start - 1, known.value));
    }
    if (added.start == known.start && added.end == known.end) {
      s.warn(
          "duplicate-value",
          ("duplicate range \"" + s.value(0) + "\", value: \"" + added.value)
              + ("\", old value: \"" + known.value + "\""));
    }
  }

  /** Returns where the last range is that starts at an address or before it, -1 for none. */
  private static int lastUpTo(int address, List<Range> ranges) {
    int from = 0;
    int to = ranges.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (ranges.get(middle).start <= address) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from - 1;
  }

  /** ngx_http_geo_delete_range(). */
  void delete(Setting s) {
    long[] ends = parse(s, 1);
    boolean missing = false;
    for (long n = ends[0]; n <= ends[1]; n = (n | 0xffff) + 1) {
      int start = (int) (n & 0xffff);
      int end = (n | 0xffff) > ends[1] ? (int) (ends[1] & 0xffff) : 0xffff;
      missing |= !remove(low.get((int) (n >> 16)), start, end);
    }
    if (missing && !s.refused()) {
      s.warn("unknown-network", "no address range \"" + s.value(1) + "\" to delete");
    }
  }

  private static boolean remove(@Nullable List<Range> ranges, int start, int end) {
    if (ranges == null) {
      return false;
    }
    int i = lastUpTo(start, ranges);
    boolean found = i >= 0 && ranges.get(i).start == start && ranges.get(i).end == end;
    if (found) {
      ranges.remove(i);
    }
    return found;
  }

  /** Reads {@code 10.0.0.0-10.0.0.255}; no address at all after refusing it. */
  private static long[] parse(Setting s, int word) {
    String text = s.value(word);
    int dash = text.indexOf('-');
    long start = dash < 0 ? -1 : number(text.substring(0, dash));
    long end = dash < 0 ? -1 : number(text.substring(dash + 1));
    if (start < 0 || end < 0 || start > end) {
      s.emerg("invalid-value", word, "invalid range \"" + text + "\"");
      return new long[] {0, -1};
    }
    return new long[] {start, end};
  }

  private static long number(String text) {
    Optional<IpAddress> address = IpAddress.parseIpv4(text);
    if (address.isEmpty()) {
      return -1;
    }
    long number = 0;
    for (int octet : address.get().groups()) {
      number = number * 256 + octet;
    }
    return number;
  }

  private static String address(int high, int low) {
    return (high >> 8) + "." + (high & 0xff) + "." + (low >> 8) + "." + (low & 0xff);
  }
}
