package dev.nginxlint.lint;

import java.util.List;

/**
 * The check of a rule that explains what nginx itself refuses: the finding comes from the validity
 * checks, with this rule's id; the rule adds its help.
 */
record NginxRefusal() implements Check {
  @Override
  public List<Match> find(Scene scene) {
    return List.of();
  }

  @Override
  public List<String> values() {
    return List.of();
  }
}
