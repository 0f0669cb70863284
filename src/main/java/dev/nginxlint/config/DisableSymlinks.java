package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/**
 * {@code disable_symlinks}, where it is not off.
 *
 * @param ifNotOwner whether only links are refused that do not belong to the owner of their target
 * @param from the start of a path that is not looked at
 */
public record DisableSymlinks(
    Directive directive, boolean ifNotOwner, Optional<ComplexValue> from) {

  /** Reads what is in effect in a block: ngx_http_disable_symlinks(). */
  static Optional<DisableSymlinks> read(Block block, Optional<DisableSymlinks> outer) {
    Optional<Directive> directive = block.first("disable_symlinks");
    if (directive.isEmpty()) {
      return outer;
    }
    boolean on = false;
    boolean ifNotOwner = false;
    Optional<ComplexValue> from = Optional.empty();
    for (Parameter parameter : directive.get().parameters()) {
      String word = parameter.value();
      if (word.startsWith("from=")) {
        from = ComplexValue.parse(word.substring("from=".length())).value();
      } else {
        ifNotOwner = word.equals("if_not_owner");
        on = !word.equals("off");
      }
    }
    return on
        ? Optional.of(new DisableSymlinks(directive.get(), ifNotOwner, from))
        : Optional.empty();
  }
}
