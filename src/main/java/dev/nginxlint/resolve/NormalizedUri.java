package dev.nginxlint.resolve;

import java.util.Optional;

/**
 * A request target decoded: dots resolved, slashes merged, the query cut off.
 *
 * @param path {@code r->uri}, one byte a character
 * @param args {@code r->args}, as sent
 * @param quoted whether the path held a "%"; decides with {@code plus} what is encoded again
 * @param plus whether the path held a "+", encoded or not
 */
record NormalizedUri(String path, String args, boolean quoted, boolean plus) {

  /** Reads a target that starts with "/" or "?"; empty where it is answered 400. */
  static Optional<NormalizedUri> parse(String target, boolean mergeSlashes) {
    int path = plainLength(target);
    return path < 0
        ? new Machine(target, mergeSlashes).run()
        : Optional.of(
            new NormalizedUri(target.substring(0, path), args(target, path), false, false));
  }

  /** Returns where the path ends of a target that nothing is done to; -1 for others. */
  private static int plainLength(String target) {
    if (!target.startsWith("/")) {
      return -1;
    }
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '?') {
        return i;
      }
      boolean dotted = target.charAt(i - 1) == '/' && (c == '.' || c == '/');
      if (dotted || c == '%' || c == '+' || c == '#') {
        return -1;
      }
    }
    return target.length();
  }

  private static String args(String target, int at) {
    if (at >= target.length() || target.charAt(at) != '?') {
      return "";
    }
    int fragment = target.indexOf('#', at);
    return target.substring(at + 1, fragment < 0 ? target.length() : fragment);
  }

  /** ngx_http_parse_complex_uri(). It is right for simple targets too. */
  private static final class Machine {
    private enum State {
      USUAL,
      SLASH,
      DOT,
      DOT_DOT
    }

    private final String target;
    private final boolean mergeSlashes;
    private final StringBuilder path = new StringBuilder();
    private State state = State.USUAL;
    private boolean quoted;
    private boolean plus;
    private boolean refused;

    Machine(String target, boolean mergeSlashes) {
      this.target = target;
      this.mergeSlashes = mergeSlashes;
    }

    Optional<NormalizedUri> run() {
      if (target.startsWith("?")) {
        path.append('/');
      }
      int at = 0;
      while (at < target.length() && "?#".indexOf(target.charAt(at)) < 0 && !refused) {
        char c = target.charAt(at++);
        if (c == '%') {
          quoted = true;
          int decoded = decode(at);
          at += 2;
          // These three stand for themselves, whatever is before them.
          if (decoded == '%' || decoded == '#' || decoded == '?') {
            path.append((char) decoded);
            state = State.USUAL;
            continue;
          }
          refused |= decoded <= 0;
          c = (char) decoded;
        }
        if (!refused) {
          feed(c);
        }
      }
      end();
      return refused
          ? Optional.empty()
          : Optional.of(new NormalizedUri(path.toString(), args(target, at), quoted, plus));
    }

    /** Decodes two digits; -1 where they are none. */
    private int decode(int at) {
      if (at + 2 > target.length()) {
        return -1;
      }
      int high = hex(target.charAt(at));
      int low = hex(target.charAt(at + 1));
      return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hex(char c) {
      return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private void feed(char c) {
      plus |= c == '+';
      if (c == '/') {
        slash();
        return;
      }
      if (c == '.' && state == State.SLASH) {
        state = State.DOT;
      } else if (c == '.' && state == State.DOT) {
        state = State.DOT_DOT;
      } else {
        state = State.USUAL;
      }
      path.append(c);
    }

    private void slash() {
      switch (state) {
        case USUAL -> path.append('/');
        case SLASH -> {
          if (!mergeSlashes) {
            path.append('/');
          }
        }
        case DOT -> path.setLength(path.length() - 1);
        case DOT_DOT -> removeSegment();
      }
      state = State.SLASH;
    }

    private void end() {
      if (refused) {
        return;
      }
      if (state == State.DOT) {
        path.setLength(path.length() - 1);
      } else if (state == State.DOT_DOT) {
        removeSegment();
      }
    }

    /** Removes "/.." and what is before it, back to just after the slash before. */
    private void removeSegment() {
      int slash = path.length() < 4 ? -1 : path.lastIndexOf("/", path.length() - 4);
      if (slash < 0) {
        refused = true;
      } else {
        path.setLength(slash + 1);
      }
    }
  }
}
