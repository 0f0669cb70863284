package dev.nginxlint.validity;

import java.util.Optional;

/** One geo{} while it is read (src/http/modules/ngx_http_geo_module.c). */
final class GeoBlock {
  private final GeoNetworks networks = new GeoNetworks();
  private final GeoRanges ranges = new GeoRanges();
  private boolean hasNetworks;
  private boolean isRanges;

  /** ngx_http_geo_block(). */
  static void set(Setting s) {
    if (s.words() == 3) {
      String name = s.value(1);
      if (!name.startsWith("$")) {
        s.emerg("invalid-variable", 1, "invalid variable name \"" + name + "\"");
        return;
      }
      if (!Variables.of(s).index(s, 1, name.substring(1))) {
        return;
      }
    }
    MapBlock.defineVariable(s, s.words() - 1);
  }

  /** ngx_http_geo(). */
  static void line(Setting s) {
    of(s.scope()).take(s);
  }

  private static GeoBlock of(Scope block) {
    Optional<GeoBlock> conf = block.conf(GeoBlock.class);
    return conf.isPresent() ? conf.get() : block.keepConf(new GeoBlock());
  }

  private void take(Setting s) {
    String first = s.value(0);
    if (s.words() == 1) {
      boolean volatileIsKnown = s.cycle().build().version().atLeast(1, 29, 3);
      if (first.equals("ranges")) {
        isRanges = true;
        if (hasNetworks) {
          s.emerg(
              "misplaced-directive",
              "the \"ranges\" directive must be the first directive inside \"geo\" block");
        }
        return;
      }
      if (first.equals("proxy_recursive") || (volatileIsKnown && first.equals("volatile"))) {
        return;
      }
    }
    if (s.words() != 2) {
      s.emerg("parameter-count", "invalid number of the geo parameters");
    } else if (first.equals("proxy")) {
      network(s, 1);
    } else if (!first.equals("include")) {
      if (isRanges) {
        range(s, first);
      } else {
        hasNetworks = true;
        cidr(s, first);
      }
    }
  }

  /** ngx_http_geo_cidr(). */
  private void cidr(Setting s, String first) {
    if (first.equals("default")) {
      networks.add(s, 0, Cidr.of("0".repeat(32), 0));
      networks.add(s, 0, Cidr.of("0".repeat(128), 0));
      return;
    }
    boolean delete = first.equals("delete");
    Optional<Cidr> network = network(s, delete ? 1 : 0);
    if (network.isPresent() && delete) {
      networks.delete(s, network.get());
    } else if (network.isPresent()) {
      networks.add(s, 0, network.get());
    }
  }

  /** ngx_http_geo_cidr_value(). */
  private static Optional<Cidr> network(Setting s, int word) {
    String text = s.value(word);
    if (text.equals("255.255.255.255")) {
      return Optional.of(Cidr.of("1".repeat(32), 32));
    }
    Optional<Cidr> network = Cidr.parse(text);
    if (network.isEmpty()) {
      s.emerg("invalid-value", word, "invalid network \"" + text + "\"");
    } else if (network.get().lowBits()) {
      s.warn("low-address-bits", "low address bits of " + text + " are meaningless");
    }
    return network;
  }

  /** ngx_http_geo_range(). */
  private void range(Setting s, String first) {
    if (first.equals("default")) {
      ranges.setDefault(s);
    } else if (first.equals("delete")) {
      ranges.delete(s);
    } else {
      ranges.add(s);
    }
  }
}
