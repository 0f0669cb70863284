package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directive of a configuration made by chance.
 *
 * @param words name and parameters, as nginx has them when quotes and backslashes are gone
 * @param block what is between its braces; empty where it has none
 */
record Statement(List<String> words, Optional<List<Statement>> block) {
  Statement {
    words = List.copyOf(words);
    block = block.map(List::copyOf);
  }

  static Statement simple(String... words) {
    return new Statement(List.of(words), Optional.empty());
  }

  static Statement block(List<String> words, List<Statement> statements) {
    return new Statement(words, Optional.of(statements));
  }

  String name() {
    return words.get(0);
  }

  /** Says whether its block is one that answers requests, and so can tell that it did. */
  boolean answers() {
    return block.isPresent()
        && (name().equals("location") || (name().equals("server") && words.size() == 1));
  }

  /** Returns this with one of its statements replaced by others, or by none. */
  Statement with(int index, List<Statement> others) {
    List<Statement> statements = new ArrayList<>(block.orElseThrow());
    statements.remove(index);
    statements.addAll(index, others);
    return block(words, statements);
  }
}
