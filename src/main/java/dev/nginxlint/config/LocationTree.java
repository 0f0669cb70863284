package dev.nginxlint.config;

import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prefix and exact locations of one level as nginx keeps them: a balanced tree of names, in
 * which the names that go on from a prefix are a tree of their own.
 *
 * <p>Its shape and its order are nginx's (ngx_http_create_locations_tree()), because which
 * locations are answered 301 for want of a slash depends on them. Nodes are numbers, and what they
 * hold is in arrays: a tree of objects would lie all over the memory, and looking there is what
 * takes the time of a request.
 */
public final class LocationTree {
  /** The number that stands for no node. */
  public static final int NONE = -1;

  private static final int START = 0;
  private static final int END = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;
  private static final int AFTER = 4;
  private static final int AUTO_REDIRECT = 5;
  private static final int SIZE = 6;

  private final String names;
  private final int[] nodes;
  private final @Nullable Location[] exact;
  private final @Nullable Location[] inclusive;
  private final int root;

  private LocationTree(Builder builder, int root) {
    this.names = builder.names.toString();
    this.nodes = builder.nodes;
    this.exact = builder.exact;
    this.inclusive = builder.inclusive;
    this.root = root;
  }

  /** Returns the node to start from, or {@link #NONE}. */
  public int root() {
    return root;
  }

  public int left(int node) {
    return nodes[node * SIZE + LEFT];
  }

  public int right(int node) {
    return nodes[node * SIZE + RIGHT];
  }

  /** Returns the tree of the names that start with this one, less this one. */
  public int after(int node) {
    return nodes[node * SIZE + AFTER];
  }

  /** Returns the length of the name, which is less that of the tree around. */
  public int length(int node) {
    return nodes[node * SIZE + END] - nodes[node * SIZE + START];
  }

  public boolean autoRedirect(int node) {
    return nodes[node * SIZE + AUTO_REDIRECT] != 0;
  }

  /** Returns the exact location of the name, or null. */
  public @Nullable Location exact(int node) {
    return exact[node];
  }

  /** Returns the prefix location of the name, or null. */
  public @Nullable Location inclusive(int node) {
    return inclusive[node];
  }

  /**
   * Compares so many bytes of a text with the start of a name: a slash comes before all other
   * bytes, as in ngx_filename_cmp().
   */
  public int compareStart(String text, int from, int node, int length) {
    return compareStart(text, from, names, nodes[node * SIZE + START], length);
  }

  private static int compareStart(String text, int from, String name, int start, int length) {
    for (int i = 0; i < length; i++) {
      char one = text.charAt(from + i);
      char two = name.charAt(start + i);
      if (one != two) {
        return (one == '/' ? 0 : one) - (two == '/' ? 0 : two);
      }
    }
    return 0;
  }

  /** Locations of one name: ngx_http_location_queue_t. */
  private record Entry(
      String name, Optional<Location> exact, Optional<Location> inclusive, List<Entry> list) {}

  static LocationTree of(List<Location> locations) {
    List<Location> sorted = new ArrayList<>();
    for (Location location : locations) {
      Modifier modifier = location.match().modifier();
      if (location.match().isPrefix() || modifier == Modifier.EXACT) {
        sorted.add(location);
      }
    }
    sorted.sort(new ByName());
    Builder builder = new Builder(sorted.size());
    int root = builder.tree(lists(join(sorted)), 0);
    return new LocationTree(builder, root);
  }

  /** The order of names, a slash first and the shorter before: ngx_http_cmp_locations(). */
  private static final class ByName implements Comparator<Location> {
    @Override
    public int compare(Location one, Location two) {
      String first = one.match().uri();
      String second = two.match().uri();
      int length = Math.min(first.length(), second.length());
      int compared = compareStart(first, 0, second, 0, length);
      return compared != 0 ? compared : first.length() - second.length();
    }
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

  /** Numbers the nodes and fills the arrays. */
  private static final class Builder {
    private final StringBuilder names = new StringBuilder();
    private final int[] nodes;
    private final @Nullable Location[] exact;
    private final @Nullable Location[] inclusive;
    private int count;

    Builder(int most) {
      nodes = new int[most * SIZE];
      exact = new Location[most];
      inclusive = new Location[most];
    }

    /** ngx_http_create_locations_tree(): the middle one is the root. */
    int tree(List<Entry> entries, int prefix) {
      if (entries.isEmpty()) {
        return NONE;
      }
      int middle = entries.size() / 2;
      Entry entry = entries.get(middle);
      int node = count++;
      int at = node * SIZE;
      nodes[at + START] = names.length();
      names.append(entry.name(), prefix, entry.name().length());
      nodes[at + END] = names.length();
      exact[node] = entry.exact().orElse(null);
      inclusive[node] = entry.inclusive().orElse(null);
      boolean autoRedirect =
          (entry.exact().isPresent() && entry.exact().get().autoRedirect())
              || (entry.inclusive().isPresent() && entry.inclusive().get().autoRedirect());
      nodes[at + AUTO_REDIRECT] = autoRedirect ? 1 : 0;
      nodes[at + LEFT] = tree(entries.subList(0, middle), prefix);
      nodes[at + RIGHT] = tree(entries.subList(middle + 1, entries.size()), prefix);
      nodes[at + AFTER] = tree(entry.list(), entry.name().length());
      return node;
    }
  }
}
