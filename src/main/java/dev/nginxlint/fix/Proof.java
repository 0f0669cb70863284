package dev.nginxlint.fix;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.resolve.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether files are better after edits than before: they are read without new errors, no rule
 * finds more than it did, and after safe fixes each request ends as it did.
 */
public final class Proof {
  private final Fixer.Linting linting;

  Proof(Fixer.Linting linting) {
    this.linting = linting;
  }

  /** Follows requests through one configuration. */
  public interface Following {
    /** Returns requests that go through as much of it as can be. */
    List<Request> requests();

    /** Returns how a request ends, in words that differ wherever the end does. */
    String end(Request request);

    /** Returns how a request ends, for people. */
    String words(Request request);
  }

  /** A request that ends otherwise. */
  public record Change(Request request, String before, String after) {

    /** Returns it as a line: {@code GET http://a/x: 404 -> /srv/x}. */
    public String words() {
      String host = request.host().isPresent() ? request.host().get() : "";
      return request.method()
          + " "
          + request.scheme()
          + "://"
          + host
          + request.target()
          + ": "
          + before
          + " -> "
          + after;
    }
  }

  /** Returns what keeps an attempt from being better than what was before; nothing if it is. */
  String judge(Fixer.Attempt before, Fixer.Attempt after, List<Finding> mended) {
    String worse = judgeShared(before, after, mended);
    return worse.isEmpty() ? still(before.findings(), after.findings(), mended) : worse;
  }

  /** Judges a configuration whose files were mended for the sake of another. */
  String judgeShared(Fixer.Attempt before, Fixer.Attempt after, List<Finding> mended) {
    String worse = worse(before.findings(), after.findings());
    return worse.isEmpty() ? unsafe(before, after, mended) : worse;
  }

  /** Returns the first request that ends otherwise after fixes all of which are safe. */
  private String unsafe(Fixer.Attempt before, Fixer.Attempt after, List<Finding> mended) {
    for (Finding finding : mended) {
      if (!finding.fix().orElseThrow().safe()) {
        return "";
      }
    }
    List<Change> changes = changes(before, after);
    return changes.isEmpty() ? "" : "a request would end otherwise: " + changes.get(0).words();
  }

  /** Returns what is found more often than before; of what nginx refuses the words count. */
  private static String worse(List<Finding> before, List<Finding> after) {
    Map<String, Integer> counts = counts(before);
    for (Finding finding : after) {
      if (finding.refused() || finding.severity() != Severity.INFO) {
        int left = counts.merge(name(finding), -1, Integer::sum);
        if (left < 0) {
          return "there would be: " + finding.message();
        }
      }
    }
    return "";
  }

  /** Returns a rule that still finds as much as before, though something of it was mended. */
  private static String still(List<Finding> before, List<Finding> after, List<Finding> mended) {
    Map<String, Integer> counts = counts(before);
    Map<String, Integer> left = counts(after);
    for (Finding finding : mended) {
      String name = name(finding);
      if (left.getOrDefault(name, 0) >= counts.getOrDefault(name, 0)) {
        return "it would still be found";
      }
    }
    return "";
  }

  private static Map<String, Integer> counts(List<Finding> findings) {
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      counts.merge(name(finding), 1, Integer::sum);
    }
    return counts;
  }

  private static String name(Finding finding) {
    return finding.refused() ? finding.rule() + " " + finding.message() : finding.rule();
  }

  /** Returns the requests that end otherwise. */
  List<Change> changes(Fixer.Attempt before, Fixer.Attempt after) {
    Following first = linting.follow(before.configuration());
    Following second = linting.follow(after.configuration());
    Set<Request> requests = new LinkedHashSet<>(first.requests());
    requests.addAll(second.requests());
    List<Change> changes = new ArrayList<>();
    for (Request request : requests) {
      if (!first.end(request).equals(second.end(request))) {
        changes.add(new Change(request, first.words(request), second.words(request)));
      }
    }
    return changes;
  }
}
