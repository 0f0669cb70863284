package dev.nginxlint.check.location;

import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.KnownFiles;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.rule.LocationBlock;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Visit;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.Optional;

/** Requests followed with files made up for the question. */
final class Followed {
  /** A name that no file has. */
  static final String NOWHERE = "nowhere";

  private static final int MOST = 400;
  private static final String COUNT = "requests with made-up files";

  private Followed() {}

  /** All that is there are files of one name: {@code /index.php}, wherever it is looked for. */
  record OnlyFile(String name) implements KnownFiles {
    @Override
    public Presence presence(String path) {
      if (path.contains(NOWHERE)) {
        return Presence.ABSENT;
      }
      String last = path.substring(path.lastIndexOf('/') + 1);
      if (name.isEmpty()) {
        return last.startsWith("index.")
            ? Presence.FILE
            : last.indexOf('.') < 0 ? Presence.DIRECTORY : Presence.ABSENT;
      }
      return last.equals(name) ? Presence.FILE : Presence.ABSENT;
    }
  }

  /**
   * Follows a path, decoded, in the server around, as if all files existed; empty where another
   * server would answer.
   */
  static Optional<Resolution> follow(Scene scene, Placement placement, String path) {
    return scene.probe().follow(placement, Visit.escape(path), true);
  }

  /** Follows a path with files made up for it; empty where another server would answer. */
  static Optional<Resolution> follow(
      Scene scene, Placement placement, String path, KnownFiles files) {
    Optional<Server> server = scene.probe().server(placement.context());
    int count = scene.kept(COUNT) instanceof Integer known ? known : 0;
    if (server.isEmpty() || count >= MOST) {
      return Optional.empty();
    }
    scene.keep(COUNT, count + 1);
    Resolution resolution =
        scene.probe().resolve(Visit.to(server.get(), Visit.escape(path)), files);
    boolean here =
        resolution.server().isPresent()
            && resolution.server().get().directive().order() == server.get().directive().order();
    return here ? Optional.of(resolution) : Optional.empty();
  }

  /** Returns a path that comes to the location around and names no file; empty if none is found. */
  static Optional<String> missing(Placement placement) {
    Optional<LocationBlock> around = LocationBlock.around(placement);
    if (around.isEmpty()) {
      return Optional.of("/" + NOWHERE);
    }
    LocationBlock location = around.get();
    if (location.isPrefix()) {
      return Optional.of(location.uri() + (location.endsWithSlash() ? "" : "/") + NOWHERE);
    }
    for (int i = 0; i < Uris.SAMPLES; i++) {
      String sample = Uris.sample(location, i);
      String renamed = sample == null ? "" : renamed(sample);
      if (sample != null && Uris.matches(location, renamed)) {
        return Optional.of(renamed);
      }
    }
    return Optional.empty();
  }

  /** Puts another name in the place of the first letters that were made up. */
  private static String renamed(String sample) {
    int start = 0;
    while (start < sample.length() && !isMadeUp(sample.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < sample.length() && isMadeUp(sample.charAt(end))) {
      end++;
    }
    return start == end ? sample : sample.substring(0, start) + NOWHERE + sample.substring(end);
  }

  private static boolean isMadeUp(char letter) {
    return letter == 'x' || letter == 'y' || letter == 'a';
  }

  /** Says how often a directive had a part in what became of a request. */
  static int times(Resolution resolution, Directive directive) {
    int times = 0;
    for (Step step : resolution.steps()) {
      if (step.because().isPresent() && step.because().get().order() == directive.order()) {
        times++;
      }
    }
    return times;
  }

  static boolean isCycle(Resolution resolution) {
    return resolution.outcome() instanceof Outcome.Response response
        && response.status() == 500
        && response.reason().contains("cycle");
  }
}
