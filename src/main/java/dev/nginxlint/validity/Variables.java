package dev.nginxlint.validity;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.Utf8;
import dev.nginxlint.value.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of http or of stream: which are defined, and which are used
 * (src/http/ngx_http_variables.c, src/stream/ngx_stream_variables.c).
 */
final class Variables {
  private final PredefinedVariables predefined;

  /** Names defined by the configuration; whether they may be defined once more. */
  private final Map<String, Boolean> defined = new HashMap<>();

  /** Names that a module not followed here may define. */
  private final Set<String> permitted = new HashSet<>();

  /** The names used, in nginx's order of indices, and where each is used first. */
  private final Map<String, Span> indexed = new LinkedHashMap<>();

  private Variables(PredefinedVariables predefined) {
    this.predefined = predefined;
  }

  /** Returns the variables of the part of the configuration that a directive stands in. */
  static Variables of(Setting s) {
    return in(s.scope(), s.cycle());
  }

  /** Returns the variables of the part of the configuration that a block belongs to. */
  static Variables in(Scope scope, Cycle cycle) {
    Scope part = scope.part();
    Optional<Variables> conf = part.conf(Variables.class);
    if (conf.isPresent()) {
      return conf.get();
    }
    String name = part.is("stream") ? "stream" : "http";
    return part.keepConf(new Variables(new PredefinedVariables(name, cycle.build())));
  }

  /**
   * ngx_http_add_variable(NGX_HTTP_VAR_CHANGEABLE): defines a variable; says whether nginx accepts
   * it.
   */
  boolean define(Setting s, int word, String name) {
    return add(s, word, name, true);
  }

  /** ngx_http_add_variable() without that flag: nothing may define the variable again. */
  boolean defineForGood(Setting s, int word, String name) {
    return add(s, word, name, false);
  }

  private boolean add(Setting s, int word, String name, boolean changeable) {
    if (name.isEmpty()) {
      s.emerg("invalid-variable", word, "invalid variable name \"$\"");
      return false;
    }
    String key = Ascii.lowerCase(name);
    Boolean before = defined.get(key);
    if (before == null) {
      before = predefined.has(key) ? predefined.isChangeable(key) : null;
    }
    if (before == null) {
      defined.put(key, changeable);
      return true;
    }
    if (!before) {
      s.emerg("duplicate-variable", word, "the duplicate \"" + name + "\" variable");
      return false;
    }
    return true;
  }

  /** Takes it that a module not followed here defines a variable. */
  void permit(String name) {
    permitted.add(Ascii.lowerCase(name));
  }

  /** ngx_http_get_variable_index(): says that a variable is used. */
  boolean index(Setting s, int word, String name) {
    if (name.isEmpty()) {
      s.emerg("invalid-variable", word, "invalid variable name \"$\"");
      return false;
    }
    indexed.putIfAbsent(Ascii.lowerCase(name), s.parameter(word).span());
    return true;
  }

  private boolean isKnown(String name) {
    return defined.containsKey(name)
        || permitted.contains(name)
        || predefined.has(name)
        || predefined.hasPrefixOf(name);
  }

  /**
   * Builds the hash of all variables, the end of ngx_http_variables_init_vars(). Those that nginx
   * brings fit any bucket; whether all fit well depends on its modules.
   */
  HashTable.Result hash(Scope part) {
    String field =
        part.is("stream")
            ? "ngx_stream_core_module main:variables_hash_"
            : "ngx_http_core_module main:variables_hash_";
    HashTable table =
        new HashTable(
            "variables_hash",
            BlockEnd.number(part, field + "max_size", 1024),
            HashTable.align(BlockEnd.number(part, field + "bucket_size", 64)));
    List<String> names = new ArrayList<>(defined.keySet());
    names.add("args");
    return table.limits(names);
  }

  /** Says whether log_format itself knows a name. */
  boolean isLogged(String name) {
    return predefined.isLogged(name);
  }

  /** ngx_http_variables_init_vars(): whatever is used must be defined by now, anywhere. */
  void end(Cycle cycle) {
    if (!cycle.complete()) {
      return;
    }
    for (Map.Entry<String, Span> use : indexed.entrySet()) {
      String name = use.getKey();
      if (!isKnown(name)) {
        String message = "unknown \"" + Utf8.decode(name) + "\" variable";
        cycle.refuse(
            Finding.of(
                    "unknown-variable", Severity.ERROR, Category.VALIDITY, use.getValue(), message)
                .asRefused());
      }
    }
  }
}
