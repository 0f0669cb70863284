package dev.nginxlint.resolve;

import dev.nginxlint.config.Location;
import java.util.ArrayList;
import java.util.List;

/** The locations that were looked at for one uri and not chosen, each with the reason. */
final class Candidates {
  /** No more of them than this are named. */
  private static final int MOST_NAMED = 5;

  private final List<Location> named = new ArrayList<>(MOST_NAMED);
  private final List<String> reasons = new ArrayList<>(MOST_NAMED);
  private int count;

  void add(Location location, String reason) {
    if (count++ < MOST_NAMED) {
      named.add(location);
      reasons.add(reason);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Renders as {@code / (shorter), ~ \.php$ (no match)}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < named.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(named.get(i).match());
      text.append(" (").append(reasons.get(i)).append(')');
    }
    return count > MOST_NAMED ? text + " and " + (count - MOST_NAMED) + " more" : text.toString();
  }
}
