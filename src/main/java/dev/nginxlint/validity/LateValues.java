package dev.nginxlint.validity;

import dev.nginxlint.syntax.Directive;
import java.util.Optional;

/** Values with variables that a directive only keeps, and that are taken apart in the end. */
final class LateValues implements HttpModule {
  private final String name;
  private final int word;
  private final String taken;

  /**
   * Looks at the directives of one name.
   *
   * @param word which of their words is the value
   */
  LateValues(String name, int word) {
    this.name = name;
    this.word = word;
    this.taken = "compiled " + name;
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    Optional<MergedBlock> holder = MergedBlock.of(location).holder(name);
    if (holder.isEmpty() || !holder.get().scope().set(taken)) {
      return;
    }
    for (Directive directive : holder.get().own(name)) {
      if (!http.refused()) {
        Script.compile(http.later(directive), word);
      }
    }
  }
}
