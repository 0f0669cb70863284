package dev.nginxlint.settings;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.lint.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What settings files say of rules, those they extend first. What comes later wins.
 *
 * @param all whether the rules that must be asked for are on, too
 * @param optional the rules that must be asked for
 * @param ignore files of which only what nginx refuses is told
 * @param named rules and categories that the command line asks for by name; what is off for all
 *     files is on again for them
 */
public record Policy(
    boolean all,
    List<String> optional,
    List<Layer> layers,
    List<PathMask> ignore,
    List<String> named) {
  public Policy {
    optional = List.copyOf(optional);
    layers = List.copyOf(layers);
    ignore = List.copyOf(ignore);
    named = List.copyOf(named);
  }

  /** Tells the absolute path of a file of the configuration. */
  public interface Paths {
    String absolute(String path);
  }

  /** Returns the rules that must be asked for and are. */
  public List<String> turnedOn() {
    List<String> on = new ArrayList<>();
    for (String rule : optional) {
      boolean wanted = all;
      for (Layer layer : layers) {
        wanted |= layer.turnsOn(rule);
      }
      if (wanted) {
        on.add(rule);
      }
    }
    return on;
  }

  /** Returns the findings that are wanted, with the severities that are set for them. */
  public List<Finding> apply(List<Finding> findings, Paths paths) {
    List<Finding> wanted = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String path = paths.absolute(finding.span().file().path());
      if (Selection.isUnreadable(finding)) {
        wanted.add(finding);
        continue;
      }
      if (!finding.refused() && isIgnored(path)) {
        continue;
      }
      Optional<Level> level = level(finding.rule(), finding.category(), path);
      if (finding.refused() && level.isPresent() && !level.get().name().equals(finding.rule())) {
        level = Optional.empty(); // what keeps nginx from starting is not changed by the dozen
      }
      if (level.isEmpty()) {
        if (!isOptional(finding.rule(), finding.category())) {
          wanted.add(finding);
        }
      } else if (level.get().severity().isPresent()) {
        wanted.add(finding.withSeverity(level.get().severity().get()));
      }
    }
    return wanted;
  }

  /** Says whether only what nginx refuses is told of a file. */
  public boolean isIgnored(String path) {
    for (PathMask mask : ignore) {
      if (mask.matches(path)) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a rule is off for files of which no layer turns it on by its name. */
  private boolean isOptional(String rule, Category category) {
    return !all
        && optional.contains(rule)
        && !named.contains(rule)
        && !named.contains(category.word());
  }

  /** Returns what is set for a rule in a file; empty if nothing is. */
  public Optional<Level> level(String rule, Category category, String path) {
    boolean asked = named.contains(rule) || named.contains(category.word());
    boolean byName = isOptional(rule, category);
    Optional<Level> found = Optional.empty();
    for (Layer layer : layers) {
      Optional<Level> level = layer.isFor(path) ? layer.level(rule, category) : Optional.empty();
      boolean heeded =
          level.isPresent()
              && (!byName || level.get().name().equals(rule))
              && (level.get().severity().isPresent() || !asked || !layer.files().isEmpty());
      found = heeded ? level : found;
    }
    return found;
  }

  /** Says whether nothing later takes the place of what is set for a rule by its own name. */
  public boolean isSetBy(Level level, String category, String path) {
    for (Category known : Category.values()) {
      if (known.word().equals(category)) {
        Optional<Level> found = level(level.name(), known, path);
        return found.isPresent() && found.get().place().equals(level.place());
      }
    }
    return false;
  }
}
