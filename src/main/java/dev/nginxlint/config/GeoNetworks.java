package dev.nginxlint.config;

import dev.nginxlint.value.Cidr;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Networks and their values, found by the longest mask: ngx_radix_tree_t. */
final class GeoNetworks {
  private final Map<Cidr, String> values = new HashMap<>();
  private final boolean[] lengths = new boolean[129];

  /** The last value of a network counts. */
  void add(Cidr network, String value) {
    values.put(network, value);
    lengths[network.length()] = true;
  }

  void delete(Cidr network) {
    values.remove(network);
  }

  /** ngx_radix32tree_find(), ngx_radix128tree_find(). */
  Optional<String> find(String bytes) {
    for (int length = bytes.length() * 8; length >= 0; length--) {
      if (lengths[length]) {
        String value = values.get(new Cidr(Cidr.masked(bytes, length), length));
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }
}
