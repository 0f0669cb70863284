package dev.nginxlint.lint;

import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.validity.NginxBuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules look at: a configuration, and its directives by name. */
public final class Scene {
  private final Configuration configuration;
  private final Map<String, List<Placement>> byName = new HashMap<>();

  private final NginxBuild build;
  private @Nullable Probe probe;

  Scene(Configuration configuration, Context context, NginxBuild build) {
    this.configuration = configuration;
    this.build = build;
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

  /** Returns what answers requests; made when first asked for, most configurations never do. */
  Probe probe() {
    Probe made = probe == null ? new Probe(configuration, build) : probe;
    probe = made;
    return made;
  }

  /** Returns the directives of a name, in the order nginx reads them. */
  public List<Placement> directives(String name) {
    List<Placement> placements = byName.get(name);
    return placements == null ? List.of() : placements;
  }
}
