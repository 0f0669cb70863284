package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** charset, source_charset and charset_map (ngx_http_charset_filter_module.c). */
final class CharsetFilter {
  private CharsetFilter() {}

  /** What http{} has of character sets. */
  private static final class Main {
    private final Set<String> tables = new HashSet<>();
    private String first = "";

    /** Adds a table; nginx compares with the first one alone, as many as there are. */
    boolean add(String pair) {
      boolean duplicate = pair.equals(first);
      if (first.isEmpty()) {
        first = pair;
      }
      tables.add(pair);
      return !duplicate;
    }
  }

  private static Main main(Scope scope) {
    Scope holder = scope.nearest("http");
    Optional<Main> conf = holder.conf(Main.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new Main());
  }

  /** Says whether there is a table between two character sets. */
  static boolean hasTable(Scope http, String source, String target) {
    return main(http).tables.contains(pair(source, target));
  }

  private static String pair(String one, String two) {
    String a = Ascii.lowerCase(one);
    String b = Ascii.lowerCase(two);
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  /** ngx_http_set_charset_slot(). */
  static void slot(Setting s) {
    if (!Slots.once(s)) {
      return;
    }
    String value = s.value(1);
    if (value.startsWith("$")) {
      Variables.of(s).index(s, 1, value.substring(1));
    }
  }

  /** ngx_http_charset_map_block(), as far as the "{". */
  static void map(Setting s) {
    String source = s.value(1);
    String target = s.value(2);
    if (Ascii.same(source, target)) {
      s.emerg(
          "invalid-charset-map",
          "\"charset_map\" between the same charsets \"" + source + "\" and \"" + target + "\"");
    } else if (Ascii.same(source, "utf-8") && s.cycle().build().version().atLeast(1, 31, 3)) {
      s.emerg(
          "invalid-charset-map",
          "\"charset_map\" with \"utf-8\" charset should be given in the second column");
    } else if (!main(s.scope()).add(pair(source, target))) {
      s.emerg(
          "invalid-charset-map",
          "duplicate \"charset_map\" between \"" + source + "\" and \"" + target + "\"");
    }
  }

  /** ngx_http_charset_map(): a line of it, {@code 80 E282AC}. */
  static void line(Setting s) {
    if (s.words() != 2) {
      s.emerg("parameter-count", "invalid parameters number");
    } else if (!isByte(s.value(0))) {
      s.emerg("invalid-value", 0, "invalid value \"" + s.value(0) + "\"");
    } else if (!isTarget(s)) {
      s.emerg("invalid-value", 1, "invalid value \"" + s.value(1) + "\"");
    }
  }

  private static boolean isTarget(Setting s) {
    String value = s.value(1);
    Optional<Directive> map = s.scope().directive();
    if (map.isEmpty() || !isUtf8(map.get().parameter(2))) {
      return isByte(value);
    }
    boolean limited = s.cycle().build().version().atLeast(1, 27, 5);
    if (limited && value.length() / 2 > 3) {
      return false;
    }
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < value.length(); i += 2) {
      String digits = i + 2 <= value.length() ? value.substring(i, i + 2) : "";
      if (!isByte(digits)) {
        return false;
      }
      bytes.append((char) Integer.parseInt(digits, 16));
    }
    return isBasicCharacter(bytes.toString());
  }

  private static boolean isUtf8(String charset) {
    return Ascii.same(charset, "utf-8");
  }

  /** ngx_utf8_decode() gives no more than 0xffff; it knows no ASCII. */
  private static boolean isBasicCharacter(String bytes) {
    int first = bytes.isEmpty() ? 0 : bytes.charAt(0);
    if (first < 0xc2 || first >= 0xf0) {
      return false;
    }
    int more = first >= 0xe0 ? 2 : 1;
    int character = first & (more == 2 ? 0x0f : 0x1f);
    if (bytes.length() < more + 1) {
      return false;
    }
    for (int i = 1; i <= more; i++) {
      if (bytes.charAt(i) < 0x80) {
        return false;
      }
      character = character << 6 | (bytes.charAt(i) & 0x3f);
    }
    return character > (more == 2 ? 0x7ff : 0x7f);
  }

  /** ngx_hextoi() of up to 255. */
  private static boolean isByte(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || text.charAt(i) > 'f') {
        return false;
      }
      value = value * 16 + digit;
      if (value > 255) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
