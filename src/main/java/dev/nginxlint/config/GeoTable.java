package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Cidr;
import dev.nginxlint.value.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a {@code geo} says: ngx_http_geo_ctx_t. */
public final class GeoTable {
  /** INADDR_NONE, which stands for what is no address. */
  private static final String NONE = "\u00ff\u00ff\u00ff\u00ff";

  private final Optional<String> source;
  private final GeoNetworks networks = new GeoNetworks();
  private final GeoRanges ranges = new GeoRanges();
  private final List<Cidr> proxies = new ArrayList<>();
  private final Set<String> values = new LinkedHashSet<>();
  private String fallback = "";
  private boolean hasDefault;
  private boolean isRanges;
  private boolean recursive;
  private boolean isVolatile;
  private boolean includesBinary;

  private GeoTable(Optional<String> source) {
    this.source = source;
  }

  /** Reads the block: ngx_http_geo_block(). */
  static GeoTable read(Directive geo) {
    boolean named = geo.parameters().size() > 1 && geo.parameter(1).startsWith("$");
    GeoTable table =
        new GeoTable(
            named ? Optional.of(Ascii.lowerCase(geo.parameter(1).substring(1))) : Optional.empty());
    for (Directive line : geo.children()) {
      if (line.parameters().isEmpty()) {
        table.isRanges |= line.is("ranges");
        table.recursive |= line.is("proxy_recursive");
        table.isVolatile |= line.is("volatile");
      } else {
        table.add(line.name().value(), line.parameter(1));
      }
    }
    if (!table.hasDefault) {
      table.values.add("");
    }
    return table;
  }

  /** ngx_http_geo(). */
  private void add(String first, String value) {
    switch (first) {
      case "include" -> includesBinary |= isRanges && value.endsWith(".bin");
      case "proxy" -> {
        Optional<Cidr> proxy = network(value);
        if (proxy.isPresent()) {
          proxies.add(proxy.get());
        }
      }
      case "default" -> {
        hasDefault = true;
        values.add(value);
        if (isRanges) {
          fallback = value;
        } else {
          networks.add(new Cidr("\0".repeat(4), 0), value);
          networks.add(new Cidr("\0".repeat(16), 0), value);
        }
      }
      case "delete" -> {
        if (isRanges) {
          ranges.delete(value);
        } else if (network(value).isPresent()) {
          networks.delete(network(value).get());
        }
      }
      default -> {
        values.add(value);
        if (isRanges) {
          ranges.add(first, value);
        } else if (network(first).isPresent()) {
          networks.add(network(first).get(), value);
        }
      }
    }
  }

  /** ngx_http_geo_cidr_value(). */
  private static Optional<Cidr> network(String text) {
    return text.equals("255.255.255.255") ? Optional.of(new Cidr(NONE, 32)) : Cidr.parse(text);
  }

  /** Returns the variable whose value is looked up; empty for the address of the client. */
  public Optional<String> source() {
    return source;
  }

  public List<Cidr> proxies() {
    return proxies;
  }

  public boolean recursive() {
    return recursive;
  }

  public boolean isVolatile() {
    return isVolatile;
  }

  /** Says whether some of it is in a file of nginx's own making, which is not read. */
  public boolean includesBinary() {
    return includesBinary;
  }

  /** Finds the value of an address; one that is empty is none. */
  public String find(Optional<IpAddress> address) {
    String bytes = address.isPresent() ? Cidr.unmapped(address.get().bytes()) : NONE;
    // ngx_http_geo_range_variable(): ranges are of IPv4 addresses only.
    Optional<String> value =
        isRanges ? ranges.find(bytes.length() == 4 ? bytes : NONE) : networks.find(bytes);
    return value.orElse(fallback);
  }

  /** Returns all values there are. */
  public List<String> values() {
    return List.copyOf(values);
  }
}
