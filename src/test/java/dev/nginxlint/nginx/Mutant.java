package dev.nginxlint.nginx;

import java.util.List;

/**
 * A configuration made of another by chance.
 *
 * @param file the name of the one it was made of
 * @param done what was done to it
 */
record Mutant(long seed, int index, String file, String text, List<String> done) {

  /** What {@code -Dmutant=} takes. */
  String id() {
    return seed + ":" + index;
  }

  @Override
  public String toString() {
    return id() + " of " + file + ": " + String.join("; ", done);
  }
}
