package dev.nginxlint.validity;

import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** The contexts of directives, named as src/main/data/directives.txt does. */
final class Contexts {
  private Contexts() {}

  /**
   * Returns the scope of what stands in a context: for a fragment, blocks around it of which
   * nothing is known.
   */
  static Scope scope(Context context) {
    if (context.outer().isEmpty()) {
      return new Scope("main", Optional.empty(), Optional.empty());
    }
    Scope outer = scope(context.outer().get());
    return new Scope(name(context.name(), outer), Optional.empty(), Optional.of(outer));
  }

  /** Returns the scope of the block of a directive. */
  static Scope inside(Directive directive, Scope scope) {
    String name = name(directive.name().value(), scope);
    return new Scope(name, Optional.of(directive), Optional.of(scope));
  }

  private static String name(String directive, Scope outer) {
    switch (directive) {
      case "if":
        return outer.is("server") ? "if-in-server" : "if-in-location";
      case "server":
        return outer.is("http") ? "server" : outer.context() + "-server";
      case "upstream":
        return outer.is("stream") ? "stream-upstream" : "upstream";
      case "application", "recorder":
        return "rtmp-" + directive;
      default:
        return directive;
    }
  }

  /**
   * Says whether a block is not nginx's own text: Lua, or of a module whose syntax is not known.
   */
  static boolean isOpaque(DirectiveForm form) {
    return form.name().endsWith("_by_lua_block");
  }

  /** Returns what nginx prints of a string with %s. */
  static String untilNul(String text) {
    int nul = text.indexOf('\0');
    return nul < 0 ? text : text.substring(0, nul);
  }

  /** Lists where a directive may stand: {@code http, server or location}. */
  static String list(List<DirectiveForm> forms) {
    StringBuilder all = new StringBuilder(",");
    for (DirectiveForm form : forms) {
      for (String context : form.contexts().split(",", -1)) {
        if (all.indexOf("," + context + ",") < 0) {
          all.append(context).append(',');
        }
      }
    }
    String[] contexts = inner(all.toString()).split(",", -1);
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < contexts.length; i++) {
      list.append(i == 0 ? "" : i == contexts.length - 1 ? " or " : ", ")
          .append(words(contexts[i]));
    }
    return list.toString();
  }

  private static String inner(String list) {
    return list.substring(1, list.length() - 1);
  }

  /** Says a context as people do: {@code if in location}. */
  static String words(String context) {
    return context.replace('-', ' ');
  }

  /** Says how many parameters a directive takes, and what is probably meant. */
  static String countHelp(Setting setting) {
    String arguments = setting.form().arguments();
    if (arguments.equals("?")) {
      return "";
    }
    if (setting.directive().span().file().line(setting.directive().span().start())
        != setting.directive().terminator().line()) {
      return "is the \";\" missing at the end of the line?";
    }
    String count = arguments.equals("flag") ? "1" : arguments.replace("+", " or more");
    return "\""
        + setting.value(0)
        + "\" takes "
        + count.replace("-", " to ").replace(",", " or ")
        + (count.equals("1") ? " parameter" : " parameters");
  }
}
