package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;

/** Lists of MIME types: gzip_types and its like (ngx_http_types_slot() of src/http/ngx_http.c). */
final class TypesSlot {
  private TypesSlot() {}

  static void set(Setting s) {
    String field = s.form().field() + " ";
    if (s.scope().isSet(field + "*")) {
      return;
    }
    String first = s.value(0).equals("xslt_types") ? "text/xml" : "text/html";
    s.scope().set(field + first);
    for (int i = 1; i < s.words(); i++) {
      String type = Ascii.lowerCase(s.value(i));
      if (!s.scope().set(field + type) && !type.equals("*")) {
        s.warn("duplicate-mime-type", "duplicate MIME type \"" + type + "\"");
      }
      if (type.equals("*")) {
        return;
      }
    }
  }
}
