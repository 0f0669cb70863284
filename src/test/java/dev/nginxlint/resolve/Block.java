package dev.nginxlint.resolve;

import java.util.ArrayList;
import java.util.List;

/** A block that is being filled. */
final class Block {
  /** What a block is; the parts of {@link RandomConfig} put into it what nginx allows there. */
  enum Kind {
    MAIN,
    HTTP,
    SERVER,
    PREFIX,
    EXACT,
    REGEX,
    NAMED,
    IF,
    LIMIT_EXCEPT;

    boolean isLocation() {
      return this == PREFIX || this == EXACT || this == REGEX || this == NAMED;
    }

    /** Says whether the URI part of a proxy_pass is allowed. */
    boolean hasPrefix() {
      return this == PREFIX || this == EXACT;
    }
  }

  private final Kind kind;
  private final List<String> words;
  private final List<Statement> statements = new ArrayList<>();

  Block(Kind kind, String... words) {
    this.kind = kind;
    this.words = List.of(words);
  }

  Kind kind() {
    return kind;
  }

  /** Returns the last word: the name or pattern of a location. */
  String name() {
    return words.get(words.size() - 1);
  }

  void add(String... statement) {
    add(Statement.simple(statement));
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void add(Block block) {
    statements.add(block.statement());
  }

  /** Adds a directive that nginx takes but once, unless it is there. */
  void once(String... statement) {
    if (!has(statement[0])) {
      add(statement);
    }
  }

  boolean has(String name) {
    for (Statement statement : statements) {
      if (statement.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  Statement statement() {
    return Statement.block(words, statements);
  }
}
