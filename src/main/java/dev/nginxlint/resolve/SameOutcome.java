package dev.nginxlint.resolve;

import dev.nginxlint.resolve.Outcome.Alternative;
import dev.nginxlint.resolve.Outcome.Upstream;
import java.util.List;

/**
 * Compares outcomes. Not left to equals() of the records: what the JVM makes up for it at run time
 * costs 30 ms of every start.
 */
final class SameOutcome {
  private SameOutcome() {}

  static boolean of(Outcome one, Outcome two) {
    if (one instanceof Outcome.Proxy a) {
      return two instanceof Outcome.Proxy b
          && same(a.upstream(), b.upstream())
          && a.status() == b.status()
          && sameFields(a.params(), b.params());
    }
    if (one instanceof Outcome.File a) {
      return two instanceof Outcome.File b && a.status() == b.status() && a.path().equals(b.path());
    }
    if (one instanceof Outcome.Redirect a) {
      return two instanceof Outcome.Redirect b
          && a.status() == b.status()
          && a.location().equals(b.location());
    }
    if (one instanceof Outcome.Response a) {
      return two instanceof Outcome.Response b
          && a.status() == b.status()
          && a.body().equals(b.body())
          && a.reason().equals(b.reason());
    }
    if (one instanceof Outcome.Undecided a) {
      return two instanceof Outcome.Undecided b
          && a.reason().equals(b.reason())
          && same(a.alternatives(), b.alternatives());
    }
    if (one instanceof Outcome.Closed) {
      return two instanceof Outcome.Closed;
    }
    throw new AssertionError(one);
  }

  private static boolean same(Upstream a, Upstream b) {
    return a.protocol().equals(b.protocol())
        && a.server().equals(b.server())
        && a.addresses().equals(b.addresses())
        && a.method().equals(b.method())
        && a.uri().equals(b.uri())
        && a.host().equals(b.host())
        && sameFields(a.headers(), b.headers());
  }

  private static boolean sameFields(List<Outcome.Field> a, List<Outcome.Field> b) {
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      boolean same =
          a.get(i).name().equals(b.get(i).name()) && a.get(i).value().equals(b.get(i).value());
      if (!same) {
        return false;
      }
    }
    return a.size() == b.size();
  }

  private static boolean same(List<Alternative> a, List<Alternative> b) {
    for (int i = 0; i < a.size() && i < b.size(); i++) {
      if (!a.get(i).when().equals(b.get(i).when()) || !of(a.get(i).outcome(), b.get(i).outcome())) {
        return false;
      }
    }
    return a.size() == b.size();
  }
}
