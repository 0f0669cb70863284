package dev.nginxlint.validity;

import dev.nginxlint.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One reading of a whole configuration: nginx's cycle. It holds what was found so far. */
final class Cycle {
  /** No more findings than this are told of one configuration. */
  static final int MAX_FINDINGS = 1000;

  private final NginxBuild build;
  private final DirectiveCatalog catalog;
  private final boolean complete;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private boolean refused;

  /**
   * Starts a reading.
   *
   * @param catalog where the directives are looked up
   * @param complete whether all of the configuration is seen, so that what is not defined in it is
   *     defined nowhere
   */
  Cycle(NginxBuild build, DirectiveCatalog catalog, boolean complete) {
    this.build = build;
    this.catalog = catalog;
    this.complete = complete;
  }

  NginxBuild build() {
    return build;
  }

  boolean complete() {
    return complete;
  }

  /** Says whether there is a directive of this name in what was read so far, anywhere. */
  boolean uses(String name) {
    return catalog.isLookedUp(name);
  }

  /** Says whether nginx would have stopped before. */
  boolean refused() {
    return refused;
  }

  /** Says whether so much was found that reading on tells nobody anything. */
  boolean full() {
    return findings.size() >= MAX_FINDINGS;
  }

  List<Finding> findings() {
    return findings;
  }

  void refuse(Finding finding) {
    refused = true;
    tell(finding);
  }

  /** Adds a finding, once for a file that is included in several places. */
  void tell(Finding finding) {
    String key =
        finding.span().start() + " " + finding.span().file().path() + " " + finding.message();
    if (told.add(key)) {
      findings.add(finding);
    }
  }
}
