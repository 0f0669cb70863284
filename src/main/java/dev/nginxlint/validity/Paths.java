package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders that nginx makes and looks after: cycle-&gt;paths (src/core/ngx_file.c). */
final class Paths {
  private record Path(Setting setting, boolean cache) {}

  private final Map<String, Path> paths = new HashMap<>();

  private Paths() {}

  private static Paths of(Scope main) {
    Optional<Paths> conf = main.conf(Paths.class);
    return conf.isPresent() ? conf.get() : main.keepConf(new Paths());
  }

  /**
   * ngx_add_path(): returns false when nginx refuses a folder that is used twice.
   *
   * @param cache whether the folder is that of a cache, which shares it with nothing
   */
  static boolean add(Setting s, String folder, boolean cache) {
    Paths paths = of(s.scope().nearest("main"));
    String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    // nginx takes a "/" off the end, but compares with it.
    Path before = paths.paths.putIfAbsent(folder, new Path(s, cache));
    if (before == null) {
      return true;
    }
    if (cache || before.cache) {
      s.emerg(
          "conflicting-path",
          1,
          "the same path name \"" + name + "\" used in " + before.setting.place() + " and");
      return false;
    }
    if (!levels(s).equals(levels(before.setting))) {
      s.emerg(
          "conflicting-path",
          1,
          "the same path name \""
              + name
              + "\" in "
              + before.setting.place()
              + " has the different levels than");
      return false;
    }
    return true;
  }

  private static List<String> levels(Setting s) {
    List<String> levels = new ArrayList<>();
    for (int i = 2; i < s.words(); i++) {
      levels.add(s.value(i));
    }
    return levels;
  }
}
