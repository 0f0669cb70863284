package dev.nginxlint.syntax;

import dev.nginxlint.source.Glob;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import java.util.List;

/** Which directives bring in files, which files those are, and how much of them is read in all. */
final class Includes {
  private static final int MAX_INCLUSIONS = 20_000;
  private static final long MAX_BYTES = 256L << 20;

  private int inclusions;
  private long bytes;

  /**
   * Says whether a directive is nginx's include; between the braces of split_clients all lines are
   * data.
   */
  boolean isInclude(Directive directive, String block) {
    return directive.is("include")
        && directive.parameters().size() == 1
        && !block.equals("split_clients")
        && !block.equals("charset_map");
  }

  /** Returns the files a path stands for: itself, or what a mask matches. */
  List<String> find(String path, SourceLoader loader) {
    return Glob.isMask(path) ? loader.glob(path) : List.of(path);
  }

  /** Counts one more file read; files that include each other can be read exponentially often. */
  boolean affords(SourceFile file) {
    inclusions++;
    bytes += file.text().length();
    return inclusions <= MAX_INCLUSIONS && bytes <= MAX_BYTES;
  }
}
