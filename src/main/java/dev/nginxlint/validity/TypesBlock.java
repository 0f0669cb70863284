package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the lines of types{} have brought so far (src/http/ngx_http_core_module.c). */
final class TypesBlock {
  /** The types by extension, in lower case. */
  private final Map<String, String> types = new LinkedHashMap<>();

  /** Returns the types of the location that has the block; several blocks add up. */
  static TypesBlock of(Scope location) {
    Optional<TypesBlock> conf = location.conf(TypesBlock.class);
    return conf.isPresent() ? conf.get() : location.keepConf(new TypesBlock());
  }

  /** Says whether a location has types of its own. */
  static boolean isIn(Scope location) {
    Optional<TypesBlock> conf = location.conf(TypesBlock.class);
    return conf.isPresent() && !conf.get().types.isEmpty();
  }

  /** The extensions, in lower case. */
  Iterable<String> extensions() {
    return types.keySet();
  }

  /** ngx_http_core_type(). */
  static void line(Setting s) {
    if (s.value(0).equals("include")) {
      if (s.words() != 2) {
        s.emerg("parameter-count", "invalid number of arguments in \"include\" directive");
      }
      return;
    }
    TypesBlock block = of(s.scope().outer().orElseThrow());
    for (int i = 1; i < s.words(); i++) {
      String extension = Ascii.lowerCase(s.value(i));
      String old = block.types.put(extension, s.value(0));
      if (old != null) {
        s.warn(
            "duplicate-extension",
            ("duplicate extension \"" + extension + "\", content type: \"" + s.value(0))
                + ("\", previous content type: \"" + old + "\""));
      }
    }
  }
}
