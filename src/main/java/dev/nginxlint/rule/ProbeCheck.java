package dev.nginxlint.rule;

import dev.nginxlint.finding.Finding.Evidence;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.syntax.Placement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code probe} of a rule: a request is made of the directive and its location, and it is a
 * mistake if what becomes of it is what the rule says.
 *
 * @param path the path that is asked for, decoded, with values in braces
 * @param files whether all files exist, or none
 * @param here whether it must end in the location around the directive
 * @param wanted what is asked of the outcome; all of it must hold
 */
record ProbeCheck(String path, boolean files, boolean here, List<Wanted> wanted) implements Check {
  static final List<String> VALUES =
      List.of("path", "request", "becomes", "upstream", "uri", "file", "status", "to", "reason");

  /** Conditions on one value of the outcome, or their contrary. */
  record Wanted(String value, List<Condition> conditions, boolean not) {
    Wanted {
      conditions = List.copyOf(conditions);
    }

    boolean holds(Map<String, String> values) {
      String text = values.get(value);
      if (text == null) {
        return false;
      }
      for (Condition condition : conditions) {
        if (!condition.holds(text, values)) {
          return not;
        }
      }
      return !not;
    }
  }

  ProbeCheck {
    wanted = List.copyOf(wanted);
  }

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    Map<String, String> values = Facts.of(scene, placement);
    String asked = Template.fill(path, values);
    Optional<Resolution> resolution = scene.probe().follow(placement, Visit.escape(asked), files);
    if (resolution.isEmpty() || !isHere(resolution.get(), placement)) {
      return List.of();
    }
    Optional<Outcome> outcome = Probe.passed(resolution.get().outcome());
    if (outcome.isEmpty()) {
      return List.of();
    }
    Map<String, String> seen = new HashMap<>();
    seen.put("path", asked);
    seen.put("request", line(resolution.get()));
    put(outcome.get(), seen);
    values.putAll(seen);
    for (Wanted condition : wanted) {
      if (!condition.holds(values)) {
        return List.of();
      }
    }
    Match match = Match.at(placement.directive().head());
    for (Map.Entry<String, String> value : seen.entrySet()) {
      match.value(value.getKey(), value.getValue());
    }
    return List.of(
        match.evidence(
            new Evidence(values.getOrDefault("request", ""), Outcomes.words(outcome.get()))));
  }

  private boolean isHere(Resolution resolution, Placement placement) {
    Optional<LocationBlock> location = LocationBlock.around(placement);
    return !here || (location.isPresent() && Probe.isIn(resolution, location.get().directive()));
  }

  private static String line(Resolution resolution) {
    return new Probe.Answer(resolution.request(), Optional.empty()).line();
  }

  private static void put(Outcome outcome, Map<String, String> values) {
    values.put("becomes", Outcomes.words(outcome));
    if (outcome instanceof Outcome.Proxy proxy) {
      values.put("upstream", proxy.upstream().server());
      values.put("uri", proxy.upstream().uri());
    } else if (outcome instanceof Outcome.File file) {
      values.put("file", file.path());
      values.put("status", Integer.toString(file.status()));
    } else if (outcome instanceof Outcome.Redirect redirect) {
      values.put("status", Integer.toString(redirect.status()));
      values.put("to", redirect.location());
    } else if (outcome instanceof Outcome.Response response) {
      values.put("status", Integer.toString(response.status()));
      values.put("reason", response.reason());
    }
  }

  @Override
  public List<String> values() {
    return VALUES;
  }
}
