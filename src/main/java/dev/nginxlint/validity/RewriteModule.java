package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;

/** The directives of the rewrite module (src/http/modules/ngx_http_rewrite_module.c). */
final class RewriteModule {
  private RewriteModule() {}

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_rewrite" -> rewrite(s);
      case "ngx_http_rewrite_return" -> returnCode(s);
      case "ngx_http_rewrite_set" -> setVariable(s);
      case "ngx_http_rewrite_if" -> {
        CoreBlocks.nameless(s);
        RewriteCondition.check(s);
      }
      default -> {}
    }
  }

  /** ngx_http_rewrite(). */
  private static void rewrite(Setting s) {
    String replacement = s.value(2);
    if (replacement.isEmpty()) {
      s.emerg("invalid-value", 2, "empty replacement");
      return;
    }
    if (Regexes.compile(s, 1, s.value(1), false).isEmpty()) {
      return;
    }
    if (s.words() == 4) {
      switch (s.value(3)) {
        case "last", "break", "redirect", "permanent" -> {}
        default -> {
          s.invalidParameter(3);
          return;
        }
      }
    }
    boolean dropsArguments = replacement.endsWith("?");
    Script.compile(
        s, 2, dropsArguments ? replacement.substring(0, replacement.length() - 1) : replacement);
  }

  /** ngx_http_rewrite_return(). */
  private static void returnCode(Setting s) {
    String first = s.value(1);
    long status = Numbers.integer(first);
    boolean redirect =
        s.words() == 2
            && (first.startsWith("http://")
                || first.startsWith("https://")
                || first.startsWith("$scheme"));
    if (status == Numbers.ERROR ? !redirect : status > 999) {
      s.emerg("invalid-value", 1, "invalid return code \"" + first + "\"");
    } else if (status == Numbers.ERROR) {
      Script.compile(s, 1);
    } else if (s.words() == 3) {
      Script.compile(s, 2);
    }
  }

  /** ngx_http_rewrite_set(). */
  private static void setVariable(Setting s) {
    String name = s.value(1);
    if (!name.startsWith("$")) {
      s.emerg("invalid-variable", 1, "invalid variable name \"" + name + "\"");
      return;
    }
    Variables variables = Variables.of(s);
    if (variables.define(s, 1, name.substring(1))) {
      variables.index(s, 1, name.substring(1));
      Script.compile(s, 2);
    }
  }
}
