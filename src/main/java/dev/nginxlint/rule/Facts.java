package dev.nginxlint.rule;

import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the words and conditions of every rule may name in braces of the directive they are about:
 *
 * <ul>
 *   <li>{@code {directive}} its name, {@code {parameters}} all its parameters, {@code {1}} to
 *       {@code {9}} one of them, nothing where there is none;
 *   <li>{@code {context}} the name of the block around it;
 *   <li>{@code {location}} and {@code {modifier}} of the nearest location, {@code {server}} the
 *       first name of the server; nothing where there is none.
 * </ul>
 */
public final class Facts {
  static final List<String> NAMES =
      List.of(
          "directive",
          "parameters",
          "1",
          "2",
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "context",
          "location",
          "modifier",
          "server");

  private static final int NUMBERED = 9;

  private Facts() {}

  /** Returns the values of a directive. */
  static Map<String, String> of(Scene scene, Placement placement) {
    Map<String, String> values = new HashMap<>();
    Directive directive = placement.directive();
    List<Parameter> parameters = directive.parameters();
    values.put("directive", directive.name().value());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parameters.size(); i++) {
      all.append(i == 0 ? "" : " ").append(parameters.get(i).value());
    }
    values.put("parameters", all.toString());
    for (int i = 0; i < NUMBERED; i++) {
      String value = i < parameters.size() ? parameters.get(i).value() : "";
      values.put(Integer.toString(i + 1), value);
    }
    values.put("context", placement.context().name());
    Optional<LocationBlock> location = LocationBlock.around(placement);
    values.put("location", location.isPresent() ? location.get().uri() : "");
    values.put("modifier", location.isPresent() ? location.get().modifier().word() : "");
    values.put("server", serverName(scene, placement));
    return values;
  }

  /** Returns the first name of the server around a directive, nothing where there is none. */
  private static String serverName(Scene scene, Placement placement) {
    Optional<Context> server = placement.context().nearest("server");
    if (server.isEmpty() || server.get().directive().isEmpty()) {
      return "";
    }
    List<Placement> names = scene.in(server.get(), "server_name");
    return names.isEmpty() || names.get(0).directive().parameters().isEmpty()
        ? ""
        : names.get(0).directive().parameter(1);
  }
}
