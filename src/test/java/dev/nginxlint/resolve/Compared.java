package dev.nginxlint.resolve;

import java.util.List;
import java.util.Optional;

/**
 * What nginx did with a request, and what we say.
 *
 * @param seen what nginx tells of the blocks that answered
 * @param possible what we say not knowing the files
 */
record Compared(
    Resolution ours, String expected, String observed, Optional<Seen> seen, List<String> possible) {

  /** Says in what the two differ; empty where they do not. */
  String difference() {
    if (ours.outcome() instanceof Outcome.Undecided) {
      return "";
    }
    if (!expected.equals(observed)) {
      return "nginx: " + observed + "\nhere:  " + expected;
    }
    if (isFollowed() && !possible.contains(observed)) {
      return "nginx: " + observed + "\nhere, not knowing files: " + possible;
    }
    if (seen.isEmpty()) {
      return "";
    }
    Seen here = Seen.of(ours);
    boolean sameUri = !wasRead() || seen.get().uri().equals(here.uri());
    boolean same = seen.get().blocks().equals(here.blocks()) && sameUri;
    return same ? "" : "nginx: " + seen.get() + "\nhere:  " + here;
  }

  /** Says whether each alternative was followed to its end: there may be too many. */
  boolean isFollowed() {
    for (String one : possible) {
      if (one.startsWith("undecided: it depends on whether ")) {
        return false;
      }
    }
    return true;
  }

  /** A request line that is refused leaves nginx with half a uri. */
  private boolean wasRead() {
    return !(ours.outcome() instanceof Outcome.Response response && response.status() == 400);
  }

  /** Returns the kind of the outcome, for the histogram. */
  String kind() {
    Outcome outcome = ours.outcome();
    if (outcome instanceof Outcome.Proxy proxy) {
      return "proxy " + proxy.upstream().protocol();
    }
    if (outcome instanceof Outcome.File file) {
      return file.status() == 200 ? "file" : "file with " + file.status();
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      return "redirect " + redirect.status();
    }
    if (outcome instanceof Outcome.Response response) {
      return "response " + response.status();
    }
    if (outcome instanceof Outcome.Undecided undecided) {
      return "undecided: " + undecided.reason().replaceAll("[/\\d][^ ]*", "..");
    }
    return "closed";
  }
}
