package dev.nginxlint.lint;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rules look at: a configuration, and its directives by name. */
public final class Scene {
  private final Configuration configuration;
  private final Map<String, List<Placement>> byName = new HashMap<>();

  public Scene(Configuration configuration, Context context) {
    this.configuration = configuration;
    for (Placement placement : configuration.placements(context)) {
      String name = placement.directive().name().value();
      List<Placement> placements = byName.get(name);
      if (placements == null) {
        placements = new ArrayList<>();
        byName.put(name, placements);
      }
      placements.add(placement);
    }
  }

  public Configuration configuration() {
    return configuration;
  }

  /** Returns the directives of a name, in the order nginx reads them. */
  public List<Placement> directives(String name) {
    List<Placement> placements = byName.get(name);
    return placements == null ? List.of() : placements;
  }
}
