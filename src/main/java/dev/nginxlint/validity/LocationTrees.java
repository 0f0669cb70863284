package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The static locations of a level, sorted and joined (src/http/ngx_http.c). */
final class LocationTrees {
  private LocationTrees() {}

  /**
   * ngx_http_init_static_location_trees(): of two locations with one name the second is refused.
   */
  static void check(BlockEnd end, LocationConf outer) {
    List<Setting> locations = new ArrayList<>();
    for (Setting location : outer.locations) {
      LocationConf conf = LocationConf.of(location.inner());
      if (!conf.regex && !conf.named && !conf.nameless) {
        locations.add(location);
      }
    }
    Collections.sort(locations, new ByName());
    for (Setting location : locations) {
      if (!end.refused()) {
        check(end, conf(location));
      }
    }
    for (int i = 1; i < locations.size() && !end.refused(); i++) {
      join(end, locations.get(i - 1), locations.get(i));
    }
  }

  /** ngx_http_join_exact_locations(). */
  private static void join(BlockEnd end, Setting before, Setting location) {
    LocationConf conf = conf(location);
    if (conf(before).name.equals(conf.name) && conf(before).exact == conf.exact) {
      Span place = location.directive().terminator();
      // nginx says "in FILE:LINE" at the end, which is where the finding points.
      end.emergWithoutLine("duplicate-location", place, "duplicate location \"" + conf.name + "\"");
    }
  }

  private static LocationConf conf(Setting location) {
    return LocationConf.of(location.inner());
  }

  /** The order of the queue of locations; of one name, that of an exact location comes first. */
  private static final class ByName implements Comparator<Setting> {
    @Override
    public int compare(Setting one, Setting two) {
      int order = conf(one).name.compareTo(conf(two).name);
      return order != 0 ? order : Boolean.compare(conf(two).exact, conf(one).exact);
    }
  }
}
