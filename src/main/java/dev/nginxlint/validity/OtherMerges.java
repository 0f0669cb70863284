package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What secure_link and charset check at the end of http{}. */
final class OtherMerges {
  private final Setting http;
  private final Map<String, Directive> recodes = new LinkedHashMap<>();

  OtherMerges(Setting http) {
    this.http = http;
  }

  /** ngx_http_secure_link_merge_conf(). */
  static void secureLink(Setting http, MergedBlock block) {
    if (block.has("secure_link_secret")
        && (block.has("secure_link") || block.has("secure_link_md5"))) {
      http.atEnd(block.own("secure_link_secret").get(0))
          .emerg(
              "incompatible-directives",
              "\"secure_link_secret\" cannot be mixed with \"secure_link\" and"
                  + " \"secure_link_md5\"");
    }
  }

  /** ngx_http_charset_merge_loc_conf(): between which character sets answers are recoded. */
  void charset(MergedBlock block) {
    Optional<Directive> charset = block.find("charset");
    Optional<Directive> source = block.find("source_charset");
    if (charset.isEmpty() || source.isEmpty()) {
      return;
    }
    String to = charset.get().parameter(1);
    String from = source.get().parameter(1);
    if (!to.equals("off")
        && !to.startsWith("$")
        && !from.startsWith("$")
        && !Slots.equalsIgnoreCase(to, from)) {
      recodes.putIfAbsent(from + " " + to, charset.get());
    }
  }

  /** ngx_http_charset_postconfiguration(). */
  void charsetTables() {
    recodes.forEach(
        (pair, charset) -> {
          int space = pair.indexOf(' ');
          String from = pair.substring(0, space);
          String to = pair.substring(space + 1);
          if (!http.cycle().refused() && !CharsetFilter.hasTable(http.inner(), from, to)) {
            http.atEnd(charset)
                .emerg(
                    "missing-charset-map",
                    "no \"charset_map\" between the charsets \"" + from + "\" and \"" + to + "\"");
          }
        });
  }
}
