package dev.nginxlint.validity;

import java.util.LinkedHashMap;
import java.util.Map;

/** The networks of a geo{}, and their values: nginx's radix trees. */
final class GeoNetworks {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** ngx_http_geo_cidr_add(). */
  void add(Setting s, int word, Cidr network) {
    String value = s.value(1);
    if (values.containsKey(key(network.address(), network.length()))) {
      s.warn(
          "duplicate-network",
          ("duplicate network \"" + s.value(word) + "\", value: \"" + value)
              + ("\", old value: \"" + find(network.address()) + "\""));
    }
    values.put(key(network.address(), network.length()), value);
  }

  void delete(Setting s, Cidr network) {
    if (values.remove(key(network.address(), network.length())) == null) {
      s.warn("unknown-network", "no network \"" + s.value(1) + "\" to delete");
    }
  }

  /** ngx_radix32tree_find(): the value of the smallest network that holds an address. */
  private String find(String address) {
    for (int length = address.length(); length >= 0; length--) {
      String bits = address.substring(0, length) + "0".repeat(address.length() - length);
      String value = values.get(key(bits, length));
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  private static String key(String address, int length) {
    return address + "/" + length;
  }
}
