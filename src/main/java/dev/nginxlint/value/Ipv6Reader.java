package dev.nginxlint.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads and renders IPv6 addresses as ngx_inet6_addr() and ngx_inet6_ntop() do. */
final class Ipv6Reader {
  private static final int GROUPS = 8;

  private final String text;
  private final List<Integer> groups = new ArrayList<>();
  private int zero = -1;

  Ipv6Reader(String text) {
    this.text = text;
  }

  Optional<IpAddress> read() {
    // ngx_inet6_addr() skips one colon at the start without looking at what follows.
    int at = text.startsWith(":") ? 1 : 0;
    int digit = -1;
    int nibbles = 0;
    int word = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ':') {
        if (nibbles > 0) {
          groups.add(word);
          if (groups.size() == GROUPS) {
            return Optional.empty();
          }
        } else if (zero < 0) {
          zero = groups.size();
        } else {
          return Optional.empty();
        }
        digit = at + 1;
        nibbles = 0;
        word = 0;
      } else if (c == '.' && nibbles > 0) {
        return endsInIpv4(digit);
      } else {
        int value = Character.digit(c, 16);
        if (value < 0 || c > 'f' || ++nibbles > 4) {
          return Optional.empty();
        }
        word = word * 16 + value;
      }
    }
    if (text.isEmpty() || (nibbles == 0 && zero < 0)) {
      return Optional.empty();
    }
    groups.add(word);
    return whole();
  }

  private Optional<IpAddress> endsInIpv4(int digit) {
    if (digit < 0 || GROUPS - groups.size() < 2) {
      return Optional.empty();
    }
    Optional<IpAddress> ipv4 = IpAddress.parseIpv4(text.substring(digit));
    if (ipv4.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> octets = ipv4.get().groups();
    groups.add(octets.get(0) * 256 + octets.get(1));
    groups.add(octets.get(2) * 256 + octets.get(3));
    return whole();
  }

  private Optional<IpAddress> whole() {
    int missing = GROUPS - groups.size();
    if ((missing == 0) != (zero < 0)) {
      return Optional.empty();
    }
    if (missing > 0) {
      groups.addAll(zero, Collections.nCopies(missing, 0));
    }
    return Optional.of(new IpAddress(groups));
  }

  /** Writes the words with the longest run of zeros left out. */
  static String render(List<Integer> groups) {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    StringBuilder text = new StringBuilder();
    int end = start == 0 && holdsIpv4(groups, longest) ? 6 : GROUPS;
    for (int i = 0; i < end; i++) {
      if (i == start) {
        text.append(i == 0 ? "::" : ":");
        i += longest - 1;
        continue;
      }
      text.append(Integer.toHexString(groups.get(i)));
      if (i < GROUPS - 1) {
        text.append(':');
      }
    }
    if (end < GROUPS) {
      text.append(groups.get(6) >> 8).append('.').append(groups.get(6) & 0xff).append('.');
      text.append(groups.get(7) >> 8).append('.').append(groups.get(7) & 0xff);
    }
    return text.toString();
  }

  /** Says whether the last words are written as an IPv4 address. */
  private static boolean holdsIpv4(List<Integer> groups, int zeros) {
    int last = groups.get(7);
    return (zeros == 5 && groups.get(5) == 0xffff)
        || zeros == 6
        || (zeros == 7 && last >> 8 != 0 && (last & 0xff) != 1);
  }
}
