package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** Asks the charset module at the end of http{} for tables between charsets. */
final class CharsetMerge implements HttpModule {
  /** ngx_http_charset_merge_loc_conf() and ngx_http_charset_postconfiguration(). */
  @Override
  public void postconfiguration(BlockEnd http, Scope scope) {
    for (Setting server : HttpConf.of(scope).servers) {
      for (Scope location : HttpEnd.locations(server.inner())) {
        if (!http.refused()) {
          recode(http, MergedBlock.of(location));
        }
      }
    }
  }

  private static void recode(BlockEnd http, MergedBlock block) {
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
        && !Ascii.same(to, from)
        && !CharsetFilter.hasTable(block.scope(), from, to)) {
      http.again(charset.get())
          .emerg(
              "missing-charset-map",
              "no \"charset_map\" between the charsets \"" + from + "\" and \"" + to + "\"");
    }
  }
}
