package dev.nginxlint.cli;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;

/** A file to start from, and where what it includes is read. */
record Input(SourceFile main, SourceLoader loader) {

  Configuration parse(boolean includes) {
    return includes ? ConfigurationParser.parse(main, loader) : ConfigurationParser.parse(main);
  }

  /** Says whether it is a file of this machine: no standard input, no dump. */
  boolean isOnDisk() {
    return loader instanceof DiskLoader disk && disk.holds(main);
  }
}
