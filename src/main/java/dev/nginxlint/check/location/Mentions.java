package dev.nginxlint.check.location;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that a configuration reads, and the names that occur in it; found once. */
final class Mentions {
  private static final String KEPT = "mentions";

  /** Where upstreams and locations are mostly named. */
  private static final List<String> USUAL =
      List.of("proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "try_files", "error_page");

  private final Set<String> variables = new HashSet<>();

  private Mentions(Scene scene) {
    for (String name : scene.names()) {
      int defines = defined(name);
      for (Placement placement : scene.directives(name)) {
        List<Parameter> parameters = placement.directive().parameters();
        int own = defines == LAST ? parameters.size() : defines;
        for (int i = 0; i < parameters.size(); i++) {
          if (i + 1 != own) {
            read(parameters.get(i).value());
          }
        }
        if (placement.directive().block().isPresent() && parameters.isEmpty()) {
          continue;
        }
        // The lines of "map" and its like begin with what is a name to the parser.
        if (isLine(placement)) {
          read(placement.directive().name().value());
        }
      }
    }
  }

  private static final int LAST = -1;

  static Mentions in(Scene scene) {
    if (scene.kept(KEPT) instanceof Mentions known) {
      return known;
    }
    Mentions mentions = new Mentions(scene);
    scene.keep(KEPT, mentions);
    return mentions;
  }

  /** Returns which parameter of a directive is a variable that it gives a value. */
  static int defined(String directive) {
    return switch (directive) {
      case "set" -> 1;
      case "map", "split_clients" -> 2;
      case "geo" -> LAST;
      default -> 0;
    };
  }

  private static boolean isLine(Placement placement) {
    String block = placement.context().name();
    return block.equals("map") || block.equals("geo") || block.equals("split_clients");
  }

  private void read(String text) {
    for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      int start = at + 1 < text.length() && text.charAt(at + 1) == '{' ? at + 2 : at + 1;
      int end = start;
      boolean upper = false;
      while (end < text.length()) {
        char c = text.charAt(end);
        boolean lower = (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9');
        if (!lower && (c < 'A' || c > 'Z')) {
          break;
        }
        upper |= !lower;
        end++;
      }
      String name = text.substring(start, end);
      variables.add(upper ? Ascii.lowerCase(name) : name);
    }
  }

  /** Says whether a variable is read anywhere; its name without "$". */
  boolean reads(String variable) {
    return variables.contains(Ascii.lowerCase(variable));
  }

  /** Says whether a text occurs in any parameter but those of one directive. */
  static boolean isMentioned(Scene scene, String text, Placement except) {
    return isMentionedBy(USUAL, scene, text, except)
        || isMentionedBy(scene.names(), scene, text, except);
  }

  private static boolean isMentionedBy(
      Iterable<String> names, Scene scene, String text, Placement except) {
    for (String name : names) {
      for (Placement placement : scene.directives(name)) {
        if (placement.directive().order() == except.directive().order()) {
          continue;
        }
        if (isLine(placement) && name.contains(text)) {
          return true;
        }
        for (Parameter parameter : placement.directive().parameters()) {
          if (parameter.value().contains(text)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
