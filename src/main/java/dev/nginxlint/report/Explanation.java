package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;

/** What a finding tells, a line each, for those who see no excerpt of the file. */
final class Explanation {
  private Explanation() {}

  /** Returns the message and what belongs to it; other places only where asked for. */
  static String of(Finding finding, boolean related) {
    StringBuilder text = new StringBuilder(Display.bytes(finding.message()));
    if (!finding.label().isEmpty()) {
      text.append('\n').append(Display.bytes(finding.label()));
    }
    if (related) {
      for (Finding.Related other : finding.related()) {
        text.append('\n').append(FullReport.place(other.span())).append(": ");
        text.append(Display.bytes(other.message()));
      }
    }
    for (Finding.Evidence evidence : finding.evidence()) {
      text.append("\nresolved: ").append(Display.bytes(evidence.request()));
      text.append(" -> ").append(Display.bytes(evidence.becomes()));
    }
    if (!finding.help().isEmpty()) {
      text.append("\nhelp: ").append(Display.bytes(finding.help()));
    }
    if (finding.fix().isPresent()) {
      text.append("\nfix: ").append(Display.bytes(finding.fix().get().title()));
    }
    return text.toString();
  }
}
