package dev.nginxlint.syntax;

import dev.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * All there is in a configuration: a name, parameters, and either ";" (a simple directive) or a
 * block (a block directive).
 *
 * @param span from the name to the ";" or "}", both inclusive
 * @param order when nginx reads it: greater than that of every directive read before; a file that
 *     is included twice is read twice
 */
public record Directive(
    Parameter name, List<Parameter> parameters, Optional<Block> block, Span span, int order) {

  public Directive {
    parameters = List.copyOf(parameters);
  }

  /**
   * What is between braces.
   *
   * @param span the braces and all between them
   * @param order when nginx reads the "}"
   */
  public record Block(List<Directive> directives, Span span, int order) {
    public Block {
      directives = List.copyOf(directives);
    }
  }

  public boolean is(String directiveName) {
    return name.value().equals(directiveName);
  }

  /** Returns the value of a parameter; positions count from 1, as nginx users do. */
  public String parameter(int position) {
    return parameters.get(position - 1).value();
  }

  /** Returns the directives of the block, none for a simple directive. */
  public List<Directive> children() {
    return block.isPresent() ? block.get().directives() : List.of();
  }

  /**
   * Returns the ";" or "{" at which nginx acts on the directive, and whose line its messages tell.
   */
  public Span terminator() {
    int at = block.isPresent() ? block.get().span().start() : span.end() - 1;
    return new Span(block.isPresent() ? block.get().span().file() : span.file(), at, at + 1);
  }

  /** Returns the name and the parameters, without what ends them. */
  public Span head() {
    Parameter last = parameters.isEmpty() ? name : parameters.get(parameters.size() - 1);
    return new Span(span.file(), span.start(), last.span().end());
  }

  @Override
  public String toString() {
    return head().text();
  }
}
