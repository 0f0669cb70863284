package dev.nginxlint.config;

import dev.nginxlint.value.IpAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ranges of IPv4 addresses and their values: ngx_http_geo_high_ranges_t. As there, a range is cut
 * where the upper half of the address changes; a later one takes its place among earlier ones.
 */
final class GeoRanges {
  private static final long CHUNK = 0x10000;

  private final TreeMap<Long, Range> ranges = new TreeMap<>();

  private record Range(long end, String value) {}

  /** ngx_http_geo_add_range(). */
  void add(String range, String value) {
    long start = bound(range, true);
    long end = bound(range, false);
    for (long from = start; start >= 0 && from <= end; from = (from | (CHUNK - 1)) + 1) {
      put(from, Math.min(end, from | (CHUNK - 1)), value);
    }
  }

  private void put(long start, long end, String value) {
    Map.Entry<Long, Range> around = ranges.floorEntry(start);
    if (around != null && around.getValue().end() >= start) {
      Range old = around.getValue();
      if (around.getKey() < start) {
        ranges.put(around.getKey(), new Range(start - 1, old.value()));
      }
      if (old.end() > end) {
        ranges.put(end + 1, new Range(old.end(), old.value()));
      }
    }
    ranges.put(start, new Range(end, value));
  }

  /** ngx_http_geo_delete_range(): only what is there exactly so is taken away. */
  void delete(String range) {
    long start = bound(range, true);
    long end = bound(range, false);
    for (long from = start; start >= 0 && from <= end; from = (from | (CHUNK - 1)) + 1) {
      Range there = ranges.get(from);
      if (there != null && there.end() == Math.min(end, from | (CHUNK - 1))) {
        ranges.remove(from);
      }
    }
  }

  /** Returns where a range starts or ends, or -1. */
  private static long bound(String range, boolean first) {
    int dash = range.indexOf('-');
    Optional<IpAddress> address =
        dash < 0
            ? Optional.empty()
            : IpAddress.parseIpv4(first ? range.substring(0, dash) : range.substring(dash + 1));
    return address.isPresent() ? number(address.get().bytes()) : -1;
  }

  private static long number(String bytes) {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number = number << 8 | bytes.charAt(i);
    }
    return number;
  }

  Optional<String> find(String bytes) {
    long address = number(bytes);
    Map.Entry<Long, Range> found = ranges.floorEntry(address);
    return found != null && found.getValue().end() >= address
        ? Optional.of(found.getValue().value())
        : Optional.empty();
  }
}
