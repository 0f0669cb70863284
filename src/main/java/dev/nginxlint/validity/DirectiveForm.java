package dev.nginxlint.validity;

import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/**
 * One form of a directive: what a command table of nginx (ngx_command_t) says of it. A name can
 * have several, for other contexts or versions. Read from a line of src/main/data/directives.txt,
 * which tells the columns.
 *
 * @param contexts comma separated, with a comma at both ends
 * @param arguments how many parameters it takes: {@code 1}, {@code 1-2}, {@code 2+}, {@code flag},
 *     {@code ?}
 * @param setter what nginx does with them: a slot function with its table, or the name of the C
 *     function
 * @param field what it is stored in; equal fields of one block are a duplicate
 */
record DirectiveForm(
    String name,
    String contexts,
    String arguments,
    boolean block,
    String setter,
    String module,
    String origin,
    String versions,
    String field) {

  static DirectiveForm parse(String line) {
    String[] columns = new String[9];
    int at = 0;
    for (int i = 0; i < 9; i++) {
      int tab = line.indexOf('\t', at);
      columns[i] = line.substring(at, tab < 0 ? line.length() : tab);
      at = tab + 1;
    }
    return new DirectiveForm(
        columns[0],
        "," + columns[1] + ",",
        columns[2],
        columns[3].equals("block"),
        columns[4],
        columns[5],
        columns[6],
        columns[7],
        columns[8]);
  }

  /** Says whether it may stand in a context, named as the data does. */
  boolean allowedIn(String context) {
    return contexts.equals(",any,") || contexts.contains("," + context + ",");
  }

  /** Says whether a version of nginx has this form. */
  boolean isIn(NginxVersion version) {
    return in(versions, version);
  }

  /**
   * Says whether a version lies in a range {@code SINCE..UNTIL}, of which either end may be empty.
   */
  static boolean in(String range, NginxVersion version) {
    int dots = range.indexOf("..");
    // No lambdas: this runs at every start, and linking them costs milliseconds there.
    Optional<NginxVersion> since = NginxVersion.parse(range.substring(0, dots));
    Optional<NginxVersion> until = NginxVersion.parse(range.substring(dots + 2));
    return (since.isEmpty() || version.compareTo(since.get()) >= 0)
        && (until.isEmpty() || version.compareTo(until.get()) < 0);
  }

  /**
   * Says whether nginx takes this many parameters, as the end of ngx_conf_handler() counts them.
   */
  boolean takes(int count) {
    if (arguments.equals("?") || arguments.equals("0+")) {
      return true;
    }
    if (arguments.equals("flag")) {
      return count == 1;
    }
    if (arguments.endsWith("+")) {
      return count >= arguments.charAt(0) - '0';
    }
    int at = 0;
    while (at < arguments.length()) {
      int comma = arguments.indexOf(',', at);
      String part = arguments.substring(at, comma < 0 ? arguments.length() : comma);
      char low = part.charAt(0);
      char high = part.charAt(part.length() - 1);
      if (count >= low - '0' && count <= high - '0') {
        return true;
      }
      at += part.length() + 1;
    }
    return false;
  }

  /** The setter without its table and post handlers: {@code enum} of {@code enum:on|off}. */
  String setterName() {
    int end = setter.length();
    for (int i = 0; i < end; i++) {
      if (setter.charAt(i) == ':' || setter.charAt(i) == ';') {
        end = i;
      }
    }
    return setter.substring(0, end);
  }

  /** The table of the setter: {@code on|off} of {@code enum:on|off}; empty when it has none. */
  String setterTable() {
    int colon = setter.indexOf(':');
    int semicolon = setter.indexOf(';');
    int end = semicolon < 0 ? setter.length() : semicolon;
    return colon < 0 || colon > end ? "" : setter.substring(colon + 1, end);
  }

  /**
   * A post handler of the setter: {@code new_name} of {@code flag;deprecated=new_name}; empty
   * without.
   */
  String post(String key) {
    int at = setter.indexOf(";" + key + "=");
    if (at < 0) {
      return "";
    }
    int start = at + key.length() + 2;
    int end = setter.indexOf(';', start);
    return setter.substring(start, end < 0 ? setter.length() : end);
  }
}
