package dev.nginxlint.validity;

import dev.nginxlint.value.IpAddress;
import dev.nginxlint.value.Numbers;
import java.util.List;
import java.util.Optional;

/** Networks, as ngx_ptocidr() reads them (src/core/ngx_inet.c). */
final class Cidr {
  /** What ngx_ptocidr() returns. */
  enum Result {
    /** NGX_OK. */
    VALID,
    /** NGX_DONE: bits are set that the mask leaves out. */
    LOW_BITS,
    /** NGX_ERROR. */
    INVALID
  }

  private Cidr() {}

  static Result parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    Optional<IpAddress> address = IpAddress.parseIpv4(host);
    if (address.isEmpty()) {
      address = IpAddress.parseIpv6(host);
    }
    if (address.isEmpty()) {
      return Result.INVALID;
    }
    if (slash < 0) {
      return Result.VALID;
    }
    int bits = address.get().isIpv6() ? 16 : 8;
    List<Integer> groups = address.get().groups();
    long mask = Numbers.integer(text.substring(slash + 1));
    if (mask == Numbers.ERROR || mask > (long) bits * groups.size()) {
      return Result.INVALID;
    }
    for (int i = 0; i < groups.size(); i++) {
      int kept = (int) Math.max(0, Math.min(bits, mask - (long) i * bits));
      if ((groups.get(i) & ((1 << (bits - kept)) - 1)) != 0) {
        return Result.LOW_BITS;
      }
    }
    return Result.VALID;
  }
}
