package dev.nginxlint.resolve;

/**
 * What one group of directives adds to a configuration made by chance. To have more directives in
 * it, write another and name it in {@link RandomConfig}. A part adds what nginx accepts, seldom
 * enough that most requests still come to something.
 */
interface RandomPart {
  default void http(Block http) {}

  default void server(Block server) {}

  /** Adds to a location of any kind what does not answer. */
  default void location(Block location) {}

  /** Adds to an {@code if} in a location, or to a {@code limit_except}. */
  default void nameless(Block block) {}

  /** Says how often, among all parts, this one gives a location what answers. */
  default int weight() {
    return 0;
  }

  /** Adds to a location what answers requests. */
  default void content(Block location) {}
}
