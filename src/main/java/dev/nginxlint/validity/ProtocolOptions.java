package dev.nginxlint.validity;

import dev.nginxlint.value.Listen;
import dev.nginxlint.value.Listen.Option;

/**
 * The protocols that listen directives give one address; nginx warns where they differ (the end of
 * ngx_http_add_addresses()).
 */
final class ProtocolOptions {
  private int all;
  private int last;
  private boolean set;
  private boolean changed;

  ProtocolOptions(Listen first) {
    all = bits(first);
  }

  /** Adds those of one more listen directive; says whether it redefines what was said before. */
  boolean redefined(Listen listen, boolean socketWasSet) {
    int bits = bits(listen);
    boolean setsSocket = listen.setsSocket();
    boolean redefined;
    if ((bits | all) != all) {
      redefined = (socketWasSet && !setsSocket) || changed || (bits | all) != bits;
      last = all;
      changed = true;
    } else if ((all | bits) != bits) {
      redefined = setsSocket || (set && bits != last);
      last = bits;
      changed = true;
    } else {
      redefined = (setsSocket && changed) || (set && bits != last);
      last = bits;
    }
    set = true;
    all |= bits;
    return redefined;
  }

  private static int bits(Listen listen) {
    return (listen.has(Option.PROXY_PROTOCOL) ? 1 : 0)
        + (listen.has(Option.SSL) ? 2 : 0)
        + (listen.has(Option.HTTP2) ? 4 : 0);
  }
}
