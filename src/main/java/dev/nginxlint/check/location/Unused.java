package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration names and nothing in it uses.
 *
 * @param looksFor what is named
 */
record Unused(Concern looksFor) implements Check {
  /** Variables that nginx itself or one of its modules reads. */
  private static final List<String> READ_BY_NGINX =
      List.of("limit_rate", "args", "query_string", "memcached_key", "uid_reset", "uid_set");

  private static final List<String> FAMILIES =
      List.of(
          "http_",
          "arg_",
          "cookie_",
          "proxy_",
          "upstream_",
          "sent_",
          "naxsi",
          "session_",
          "push_",
          "nchan_");

  private static final List<String> SENDING =
      List.of("proxy_pass", "fastcgi_pass", "rewrite", "ssi");

  /** What may be unused. */
  enum Concern {
    UPSTREAM,
    VARIABLE,
    ZONE,
    LOG_FORMAT,
    NAMED_LOCATION,
    INTERNAL_LOCATION
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    String name =
        looksFor == Concern.INTERNAL_LOCATION ? internal(placement) : name(placement.directive());
    if (name.isEmpty() || isUsed(scene, placement, name) || Complete.hasCode(scene)) {
      return List.of();
    }
    return List.of(Match.at(placement.directive().head()).value("name", name));
  }

  private String name(Directive directive) {
    List<Parameter> parameters = directive.parameters();
    if (parameters.isEmpty()) {
      return "";
    }
    return switch (looksFor) {
      case INTERNAL_LOCATION -> "";
      case UPSTREAM, LOG_FORMAT -> parameters.get(0).value();
      case VARIABLE -> variable(directive);
      case ZONE -> zone(parameters);
      case NAMED_LOCATION ->
          parameters.get(0).value().startsWith("@") ? parameters.get(0).value() : "";
    };
  }

  /** Returns the path of an internal location; nothing where an upstream may send there. */
  private static String internal(Placement placement) {
    Optional<LocationBlock> location = LocationBlock.directlyAround(placement);
    boolean literal =
        location.isPresent()
            && (location.get().isPrefix() || location.get().modifier() == Modifier.EXACT);
    return literal && !location.get().uri().equals("/") ? location.get().uri() : "";
  }

  /** Says whether an upstream may answer with X-Accel-Redirect, or a URI may be made of pieces. */
  private static boolean mayBeSent(Scene scene) {
    if (scene.hasAny(SENDING)) {
      return true;
    }
    for (String name : scene.names()) {
      if (name.endsWith("_pass")) {
        return true;
      }
    }
    return false;
  }

  private static String variable(Directive directive) {
    int position = Mentions.defined(directive.name().value());
    int count = directive.parameters().size();
    int at = position < 0 ? count : position;
    String text = at >= 1 && at <= count ? directive.parameter(at) : "";
    if (text.length() < 2 || text.charAt(0) != '$' || text.charAt(1) == '{') {
      return "";
    }
    String name = text.substring(1);
    for (String family : FAMILIES) {
      if (name.startsWith(family)) {
        return "";
      }
    }
    return READ_BY_NGINX.contains(name) ? "" : name;
  }

  private static String zone(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      String text = parameter.value();
      int start = text.startsWith("zone=") ? 5 : text.startsWith("keys_zone=") ? 10 : text.length();
      int end = text.indexOf(':', start);
      if (start < text.length()) {
        return end < 0 ? text.substring(start) : text.substring(start, end);
      }
    }
    return "";
  }

  private boolean isUsed(Scene scene, Placement placement, String name) {
    return switch (looksFor) {
      case UPSTREAM, NAMED_LOCATION -> Mentions.isMentioned(scene, name, placement);
      case INTERNAL_LOCATION ->
          mayBeSent(scene) || Mentions.isMentioned(scene, name, enclosing(placement));
      case VARIABLE -> Mentions.in(scene).reads(name);
      case ZONE -> isZoneUsed(scene, placement.directive().name().value(), name);
      case LOG_FORMAT ->
          name.equals("combined")
              || isParameter(scene, "access_log", name)
              || isParameter(scene, "log_subrequest", name);
    };
  }

  /** Returns the block around a directive, whose own words do not count. */
  private static Placement enclosing(Placement placement) {
    return Surroundings.block(placement.context()).orElse(placement);
  }

  private static boolean isZoneUsed(Scene scene, String declared, String name) {
    String user =
        declared.endsWith("_path")
            ? declared.substring(0, declared.length() - "_path".length())
            : declared.substring(0, declared.length() - "_zone".length());
    return isParameter(scene, user, name) || isParameter(scene, user, "zone=" + name);
  }

  /** Says whether some directive has this parameter, or one with variables. */
  private static boolean isParameter(Scene scene, String directive, String text) {
    for (Placement placement : scene.directives(directive)) {
      for (Parameter parameter : placement.directive().parameters()) {
        if (parameter.value().equals(text) || parameter.value().indexOf('$') >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<String> values() {
    return List.of("name");
  }
}
