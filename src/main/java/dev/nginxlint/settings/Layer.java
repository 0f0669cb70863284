package dev.nginxlint.settings;

import dev.nginxlint.finding.Category;
import java.util.List;
import java.util.Optional;

/**
 * Levels that are set together, for all files or for some.
 *
 * @param files empty for all files
 */
public record Layer(List<PathMask> files, List<Level> levels) {
  public Layer {
    files = List.copyOf(files);
    levels = List.copyOf(levels);
  }

  /** Says whether it speaks of the file with this absolute path. */
  public boolean isFor(String path) {
    if (files.isEmpty()) {
      return true;
    }
    for (PathMask mask : files) {
      if (mask.matches(path)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what it says of a rule; a rule's own name counts for more than its category. */
  public Optional<Level> level(String rule, Category category) {
    Optional<Level> found = Optional.empty();
    for (Level level : levels) {
      if (level.name().equals(rule)) {
        return Optional.of(level);
      }
      if (level.name().equals(category.word())) {
        found = Optional.of(level);
      }
    }
    return found;
  }

  /** Says whether it turns a rule on by its name. */
  public boolean turnsOn(String rule) {
    for (Level level : levels) {
      if (level.name().equals(rule)) {
        return level.severity().isPresent();
      }
    }
    return false;
  }
}
