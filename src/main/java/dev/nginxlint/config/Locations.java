package dev.nginxlint.config;

import dev.nginxlint.value.LocationMatch.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The locations of one level, sorted as ngx_http_init_locations() does.
 *
 * @param written all of them, in the order written
 * @param tree the prefix and exact ones
 * @param regexes those given by a regular expression, in the order written
 * @param named those that start with "@", by name
 */
public record Locations(
    List<Location> written,
    LocationTree tree,
    List<Location> regexes,
    Map<String, Location> named) {

  private static final Locations NONE =
      new Locations(List.of(), LocationTree.of(List.of()), List.of(), Map.of());

  public Locations {
    written = List.copyOf(written);
    regexes = List.copyOf(regexes);
    named = Map.copyOf(named);
  }

  /**
   * Sorts locations.
   *
   * @param insideRegex whether a regular expression is around them: nginx makes no tree there, and
   *     never finds the prefix and exact ones
   */
  static Locations of(List<Location> written, boolean insideRegex) {
    if (written.isEmpty()) {
      return NONE;
    }
    Map<String, Location> named = new TreeMap<>();
    List<Location> regexes = new ArrayList<>();
    for (Location location : written) {
      if (location.match().modifier() == Modifier.NAMED) {
        named.putIfAbsent(location.match().uri(), location);
      }
      if (location.match().modifier().isRegex()) {
        regexes.add(location);
      }
    }
    return new Locations(
        written, LocationTree.of(insideRegex ? List.of() : written), regexes, named);
  }
}
