package dev.nginxlint.regex;

import java.util.List;
import java.util.Optional;

/**
 * A part of a parsed pattern.
 *
 * <p>Options such as {@code (?i)} and ways of writing are gone: a letter that may have either case
 * is a {@link OneOf} of two bytes, and so are {@code .}, {@code \d} and classes, of more.
 */
public sealed interface Node {

  /** Returns the parts this is directly made of. */
  default List<Node> children() {
    return List.of();
  }

  /** One byte out of a set. */
  record OneOf(ByteSet bytes) implements Node {}

  /** All items, one after another. */
  record Sequence(List<Node> items) implements Node {
    /** Matches the empty string. */
    public static final Sequence EMPTY = new Sequence(List.of());

    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public List<Node> children() {
      return items;
    }
  }

  /** One of the branches, earlier ones first. */
  record Alternation(List<Node> branches) implements Node {
    public Alternation {
      branches = List.copyOf(branches);
    }

    @Override
    public List<Node> children() {
      return branches;
    }
  }

  /** The body, {@code min} to {@code max} times. */
  record Repetition(Node body, int min, int max, Greed greed) implements Node {
    /** The value of {@code max} for {@code *}, {@code +} and <code>{n,}</code>. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /** How many times a {@link Repetition} tries first, and whether it gives back. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** A numbered group, which may have a name too. */
  record Capture(int number, Optional<String> name, Node body) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /** A group that, once matched, is not tried another way: {@code (?>...)}. */
  record Atomic(Node body) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /**
   * A look ahead or behind that consumes nothing.
   *
   * @param offset where it begins in the pattern, as PCRE2 counts for its messages
   */
  record Look(boolean behind, boolean negative, Node body, int offset) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /** A place between two bytes. */
  record Assertion(Place place) implements Node {}

  /** The places an {@link Assertion} can ask for. */
  enum Place {
    /** {@code ^}, {@code \A} and {@code \G}. */
    SUBJECT_START,
    /** {@code ^} with {@code (?m)}. */
    LINE_START,
    /** {@code $} and {@code \Z}: the end, or before a newline that is the last byte. */
    SUBJECT_END,
    /** {@code $} with {@code (?m)}. */
    LINE_END,
    /** {@code \z}. */
    VERY_END,
    /** {@code \b}. */
    WORD_BOUNDARY,
    /** {@code \B}. */
    NOT_WORD_BOUNDARY
  }

  /** What a group captured, once more. */
  record BackReference(Target target, boolean caseless) implements Node {}

  /** A group run as a subroutine; number 0 is the whole pattern. */
  record Call(Target target) implements Node {}

  /** Groups that are only there to be called: {@code (?(DEFINE)...)}. */
  record Definition(Node body) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /** A backtracking verb such as {@code (*FAIL)}. */
  record Verb(String name) implements Node {}

  /** Something that cannot be run; {@code body} is what stands in it. */
  record Unsupported(String construct, Node body) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /**
   * The group that a {@link BackReference} or {@link Call} means, by name if it has one and else by
   * number.
   *
   * @param offset where it is written, as PCRE2 counts for its messages
   */
  record Target(Optional<String> name, int number, int offset) {}
}
