package dev.nginxlint.cli;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of several files given are parts of others. */
final class Inclusions {
  private Inclusions() {}

  /**
   * Reads all inputs; one that another includes is left to that other. Of files that include each
   * other the first stays.
   */
  static List<Configuration> outermost(
      List<Input> inputs, boolean follow, Inputs names, @Nullable Progress progress) {
    List<Configuration> configurations = new ArrayList<>(inputs.size());
    for (Input input : inputs) {
      configurations.add(input.parse(follow));
      if (progress != null) {
        progress.at("reading", configurations.size(), inputs.size());
      }
    }
    if (configurations.size() < 2) {
      return configurations;
    }
    Set<Path> mains = new HashSet<>();
    List<Configuration> once = new ArrayList<>();
    for (Configuration configuration : configurations) {
      if (mains.add(names.identity(configuration.main()))) {
        once.add(configuration);
      }
    }
    List<Configuration> outermost = new ArrayList<>();
    for (int i = 0; i < once.size(); i++) {
      if (!isIncluded(i, once, names)) {
        outermost.add(once.get(i));
      }
    }
    return outermost;
  }

  private static boolean isIncluded(int index, List<Configuration> all, Inputs names) {
    Path main = names.identity(all.get(index).main());
    for (int i = 0; i < all.size(); i++) {
      if (i != index && includes(all.get(i), main, names)) {
        boolean mutual = includes(all.get(index), names.identity(all.get(i).main()), names);
        if (!mutual || i < index) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean includes(Configuration configuration, Path file, Inputs names) {
    for (SourceFile included : configuration.files()) {
      if (included != configuration.main() && names.identity(included).equals(file)) {
        return true;
      }
    }
    return false;
  }
}
