package dev.nginxlint.syntax;

import java.util.Optional;

/**
 * Where a directive stands: the block directive around it, and that one's own context. The
 * outermost context is nginx's {@code main}; that of a fragment is a context whose directive is in
 * a file not seen.
 *
 * @param name the name of the block directive: {@code server}
 * @param directive empty for main, and around a fragment
 */
public record Context(String name, Optional<Directive> directive, Optional<Context> outer) {
  public static final Context MAIN = new Context("main", Optional.empty(), Optional.empty());

  /** Returns the context of what is in the block of {@code block}. */
  public Context inside(Directive block) {
    return new Context(block.name().value(), Optional.of(block), Optional.of(this));
  }

  /**
   * Returns the context of a fragment that stands in a block of this name, one level down from
   * here.
   */
  public Context inside(String blockName) {
    return new Context(blockName, Optional.empty(), Optional.of(this));
  }

  public boolean is(String blockName) {
    return name.equals(blockName);
  }

  /** Returns this context, or the nearest around it, that has a name. */
  public Optional<Context> nearest(String blockName) {
    Optional<Context> context = Optional.of(this);
    while (context.isPresent() && !context.get().is(blockName)) {
      context = context.get().outer();
    }
    return context;
  }
}
