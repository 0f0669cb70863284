package dev.nginxlint.validity;

import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/**
 * One form of a directive: what a command table of nginx (ngx_command_t) says of it. A name can
 * have several, for other contexts or versions. Read from a line of src/main/data/directives.txt,
 * which tells the columns.
 *
 * @param contexts comma separated
 * @param arguments how many parameters it takes: {@code 1}, {@code 1-2}, {@code 2+}, {@code flag},
 *     {@code ?}
 * @param setter what nginx does with them: a slot function ({@code enum}) or the name of the C
 *     function
 * @param table what the setter looks values up in: {@code on|off}; empty when it has none
 * @param posts what is done after it: {@code ;deprecated=new_name}
 * @param field module and field it is stored in: {@code ngx_http_core_module loc:sendfile}; equal
 *     fields of one block are a duplicate; empty when it is stored in none
 */
record DirectiveForm(
    String name,
    String contexts,
    String arguments,
    boolean block,
    String setter,
    String table,
    String posts,
    String module,
    String origin,
    String versions,
    String field) {

  static DirectiveForm of(String[] columns) {
    String setter = columns[4];
    int colon = setter.indexOf(':');
    int semicolon = setter.indexOf(';');
    int end = semicolon < 0 ? setter.length() : semicolon;
    boolean table = colon >= 0 && colon < end;
    return new DirectiveForm(
        columns[0],
        columns[1],
        columns[2],
        columns[3].equals("block"),
        setter.substring(0, table ? colon : end),
        table ? setter.substring(colon + 1, end) : "",
        setter.substring(end),
        columns[5],
        columns[6],
        columns[7],
        columns[8].equals("-") ? "" : columns[5] + " " + columns[8]);
  }

  /** Says whether it may stand in a context, named as the data does. */
  boolean allowedIn(String context) {
    return SortedLines.has(contexts, context) || contexts.equals("any");
  }

  /** Says whether a version of nginx has this form. */
  boolean isIn(NginxVersion version) {
    return in(versions, version);
  }

  /**
   * Says whether a version lies in a range {@code SINCE..UNTIL}, of which either end may be empty.
   */
  static boolean in(String range, NginxVersion version) {
    if (range.length() == 2) {
      return true;
    }
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
    if (arguments.equals("?")) {
      return true;
    }
    if (arguments.equals("flag")) {
      return count == 1;
    }
    int at = 0;
    while (at < arguments.length()) {
      int low = arguments.charAt(at) - '0';
      int high = low;
      char next = at + 1 < arguments.length() ? arguments.charAt(at + 1) : ',';
      if (next == '+') {
        return count >= low;
      }
      if (next == '-') {
        high = arguments.charAt(at + 2) - '0';
        at += 2;
      }
      if (count >= low && count <= high) {
        return true;
      }
      at += 2;
    }
    return false;
  }

  /**
   * A post handler of the setter: {@code new_name} of {@code flag;deprecated=new_name}; empty
   * without.
   */
  String post(String key) {
    int at = posts.isEmpty() ? -1 : posts.indexOf(";" + key + "=");
    if (at < 0) {
      return "";
    }
    int start = at + key.length() + 2;
    int end = posts.indexOf(';', start);
    return posts.substring(start, end < 0 ? posts.length() : end);
  }
}
