package dev.nginxlint.config;

import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The prefix and exact locations of one level as nginx keeps them: a balanced tree of names, in
 * which the names that go on from a prefix are a tree of their own.
 *
 * <p>Its shape and its order are nginx's (ngx_http_create_locations_tree()), because which
 * locations are answered 301 for want of a slash depends on them.
 *
 * @param name the part of the name after that of the tree around
 * @param after the names that start with this one, less this one
 */
public record LocationTree(
    String name,
    Optional<Location> exact,
    Optional<Location> inclusive,
    boolean autoRedirect,
    Optional<LocationTree> left,
    Optional<LocationTree> right,
    Optional<LocationTree> after) {

  /** Locations of one name: ngx_http_location_queue_t. */
  private record Entry(
      String name, Optional<Location> exact, Optional<Location> inclusive, List<Entry> list) {}

  static Optional<LocationTree> of(List<Location> locations) {
    List<Location> sorted = new ArrayList<>();
    for (Location location : locations) {
      Modifier modifier = location.match().modifier();
      if (location.match().isPrefix() || modifier == Modifier.EXACT) {
        sorted.add(location);
      }
    }
    sorted.sort(new ByName());
    return tree(lists(join(sorted)), 0);
  }

  /** The order of names, a slash first: ngx_http_cmp_locations(). */
  private static final class ByName implements Comparator<Location> {
    @Override
    public int compare(Location one, Location two) {
      return LocationTree.compare(one.match().uri(), 0, two.match().uri());
    }
  }

  /**
   * Compares the rest of a text with a name, as far as the shorter goes, and then by length: a
   * slash comes before all other bytes, as in ngx_filename_cmp().
   */
  static int compare(String text, int from, String name) {
    int length = Math.min(text.length() - from, name.length());
    int compared = compareStart(text, from, name, length);
    return compared != 0 ? compared : text.length() - from - name.length();
  }

  /** Compares so many bytes of a text with the start of a name. */
  public static int compareStart(String text, int from, String name, int length) {
    for (int i = 0; i < length; i++) {
      char one = text.charAt(from + i);
      char two = name.charAt(i);
      if (one != two) {
        return (one == '/' ? 0 : one) - (two == '/' ? 0 : two);
      }
    }
    return 0;
  }

  /** ngx_http_join_exact_locations(): one entry a name; of two of a kind the first counts. */
  private static List<Entry> join(List<Location> sorted) {
    List<Entry> entries = new ArrayList<>();
    for (Location location : sorted) {
      String name = location.match().uri();
      boolean isExact = location.match().modifier() == Modifier.EXACT;
      Optional<Location> exact = isExact ? Optional.of(location) : Optional.empty();
      Optional<Location> inclusive = isExact ? Optional.empty() : Optional.of(location);
      int last = entries.size() - 1;
      if (last >= 0 && entries.get(last).name().equals(name)) {
        Entry before = entries.get(last);
        exact = before.exact().isPresent() ? before.exact() : exact;
        inclusive = before.inclusive().isPresent() ? before.inclusive() : inclusive;
        entries.set(last, new Entry(name, exact, inclusive, new ArrayList<>()));
      } else {
        entries.add(new Entry(name, exact, inclusive, new ArrayList<>()));
      }
    }
    return entries;
  }

  /** ngx_http_create_locations_list(): what starts with a prefix goes into the list of it. */
  private static List<Entry> lists(List<Entry> entries) {
    List<Entry> outer = new ArrayList<>();
    int at = 0;
    while (at < entries.size()) {
      Entry entry = entries.get(at++);
      outer.add(entry);
      if (entry.inclusive().isPresent()) {
        int end = at;
        while (end < entries.size() && entries.get(end).name().startsWith(entry.name())) {
          end++;
        }
        entry.list().addAll(lists(entries.subList(at, end)));
        at = end;
      }
    }
    return outer;
  }

  /** ngx_http_create_locations_tree(): the middle one is the root. */
  private static Optional<LocationTree> tree(List<Entry> entries, int prefix) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    int middle = entries.size() / 2;
    Entry entry = entries.get(middle);
    boolean autoRedirect =
        (entry.exact().isPresent() && entry.exact().get().autoRedirect())
            || (entry.inclusive().isPresent() && entry.inclusive().get().autoRedirect());
    return Optional.of(
        new LocationTree(
            entry.name().substring(prefix),
            entry.exact(),
            entry.inclusive(),
            autoRedirect,
            tree(entries.subList(0, middle), prefix),
            tree(entries.subList(middle + 1, entries.size()), prefix),
            tree(entry.list(), entry.name().length())));
  }
}
