package dev.nginxlint.nginx;

import dev.nginxlint.source.SourceFile;
import java.util.Optional;

/** nginx and this program side by side; for one thread. */
final class Judges implements AutoCloseable {
  private final NginxFixture nginx = NginxFixture.start();
  private final Ours ours = new Ours(nginx.build());

  /** Two verdicts on one text. */
  record Verdicts(Verdict nginx, Verdict ours) {

    Optional<Kind> difference() {
      return Comparison.difference(nginx, ours);
    }

    @Override
    public String toString() {
      return "  nginx: "
          + Edit.show(nginx.toString(), 160)
          + "\n  ours:  "
          + Edit.show(ours.toString(), 160);
    }
  }

  Verdicts test(String text) {
    Verdict theirs = nginx.test(text);
    return new Verdicts(theirs, ours(text));
  }

  /** Returns the verdict of this program alone. */
  Verdict ours(String text) {
    SourceFile file = new SourceFile(nginx.folder() + "nginx.conf", text);
    return ours.test(file, nginx.disk());
  }

  NginxFixture nginx() {
    return nginx;
  }

  @Override
  public void close() {
    nginx.close();
    ours.close();
  }
}
