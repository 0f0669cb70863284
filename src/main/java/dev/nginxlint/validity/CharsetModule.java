package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The charset module (src/http/modules/ngx_http_charset_filter_module.c). */
final class CharsetModule {
  /** Pairs of charsets with a table between them, in both directions. */
  private final Set<String> tables = new HashSet<>();

  private CharsetModule() {}

  static void set(Setting s) {
    if (s.form().setterName().equals("ngx_http_charset_map_block")) {
      map(s);
    } else if (s.form().setterName().equals("ngx_http_set_charset_slot")) {
      charset(s);
    }
  }

  private static CharsetModule of(Scope scope) {
    return scope.nearest("http").conf(CharsetModule.class, CharsetModule::new);
  }

  /** ngx_http_set_charset_slot(). */
  private static void charset(Setting s) {
    String value = s.value(1);
    if (s.setOnce(s.value(0)) && value.startsWith("$")) {
      Variables.of(s).index(s, 1, value.substring(1));
    }
  }

  /** ngx_http_charset_map_block(). */
  private static void map(Setting s) {
    String source = Slots.lowerCase(s.value(1));
    String destination = Slots.lowerCase(s.value(2));
    String between = "between ";
    if (source.equals(destination)) {
      between += "the same charsets ";
    }
    String names = between + "\"" + s.value(1) + "\" and \"" + s.value(2) + "\"";
    if (source.equals(destination)) {
      s.emerg("invalid-value", "\"charset_map\" " + names);
    } else if (!of(s.scope()).tables.add(source + " " + destination)) {
      s.emerg("duplicate-directive", "duplicate \"charset_map\" " + names);
    } else {
      of(s.scope()).tables.add(destination + " " + source);
    }
  }

  /** ngx_http_charset_map(). */
  static void line(Setting s) {
    if (s.words() != 2) {
      s.emerg("parameter-count", "invalid parameters number");
      return;
    }
    boolean utf8 =
        s.scope().directive().filter(map -> isUtf8(map.parameters().get(1).value())).isPresent();
    if (!isByte(s.value(0))) {
      s.emerg("invalid-value", 0, "invalid value \"" + s.value(0) + "\"");
    } else if (utf8 ? !isUtf8Bytes(s.value(1)) : !isByte(s.value(1))) {
      s.emerg("invalid-value", 1, "invalid value \"" + s.value(1) + "\"");
    }
  }

  private static boolean isUtf8(String charset) {
    return Slots.equalsIgnoreCase(charset, "utf-8");
  }

  /** ngx_hextoi() <= 255. */
  private static boolean isByte(String text) {
    return text.matches("0*[0-9a-fA-F]{1,2}");
  }

  private static boolean isUtf8Bytes(String text) {
    if (!text.matches("([0-9a-fA-F]{2})*")) {
      return false;
    }
    List<Integer> bytes = new ArrayList<>();
    for (int i = 0; i < text.length(); i += 2) {
      bytes.add(Integer.parseInt(text.substring(i, i + 2), 16));
    }
    return decodes(bytes);
  }

  /** ngx_utf8_decode() <= 0xffff. */
  private static boolean decodes(List<Integer> bytes) {
    int first = bytes.isEmpty() ? 0 : bytes.get(0);
    int length = first >= 0xf0 ? 0 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (first < 0x80) {
      return true;
    }
    int minimum = length == 2 ? 0x800 : 0x80;
    int value = length == 2 ? first & 0xf : first & 0x1f;
    for (int i = 1; i <= length; i++) {
      if (i >= bytes.size() || (bytes.get(i) & 0xc0) != 0x80) {
        return false;
      }
      value = value << 6 | (bytes.get(i) & 0x3f);
    }
    return length > 0 && value >= minimum;
  }

  /** ngx_http_charset_merge_loc_conf() and ngx_http_charset_postconfiguration(). */
  static void end(BlockEnd end, List<Scope> locations) {
    Set<String> asked = new LinkedHashSet<>();
    for (Scope location : locations) {
      Optional<Setting> charset = location.inherited("charset");
      Optional<Setting> source = location.inherited("source_charset");
      if (charset.isEmpty() || source.isEmpty()) {
        continue;
      }
      String to = charset.get().value(1);
      String from = source.get().value(1);
      boolean recodes = !to.equals("off") && !to.startsWith("$") && !from.startsWith("$");
      String pair = Slots.lowerCase(from) + " " + Slots.lowerCase(to);
      if (recodes
          && !Slots.equalsIgnoreCase(from, to)
          && asked.add(pair)
          && !of(location).tables.contains(pair)) {
        end.emergWithoutLine(
            "unknown-charset-map",
            charset.get().directive().head(),
            ("no \"charset_map\" between the charsets \"" + from + "\" and \"" + to + "\""));
        return;
      }
    }
  }
}
