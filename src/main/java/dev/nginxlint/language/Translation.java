package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.ParsedPattern;
import java.util.Optional;

/**
 * Makes of a pattern the expression of the subjects it is found in.
 *
 * <p>It goes from the end to the start: what is known at each place is {@link Rest}, the strings
 * that may follow there. So a look ahead is an intersection with what follows, and {@code $} one
 * with the end.
 */
final class Translation {
  /** Larger expressions are not made. */
  private static final int MAX_SIZE = 4000;

  private static final Expression AT_END =
      Expressions.union(Expressions.EMPTY, Expressions.literal("\n"));

  private int size;

  /**
   * What may follow a place.
   *
   * @param atStart if the place is the start of the subject
   * @param inside if something stands before it
   */
  private record Rest(Expression atStart, Expression inside) {
    static final Rest NONE = new Rest(Expressions.NOTHING, Expressions.NOTHING);

    Rest or(Rest other) {
      return new Rest(
          Expressions.union(atStart, other.atStart), Expressions.union(inside, other.inside));
    }

    Rest and(Expression both) {
      return and(new Rest(both, both));
    }

    Rest and(Rest other) {
      return new Rest(
          Expressions.intersection(atStart, other.atStart),
          Expressions.intersection(inside, other.inside));
    }
  }

  /** A part of a pattern that is not regular, or not followed. */
  private static final class NotFollowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFollowed() {
      super("", null, false, false);
    }
  }

  private Translation() {}

  /** Returns the subjects a pattern is found in; empty where this cannot be told. */
  static Optional<Expression> of(ParsedPattern pattern) {
    try {
      Rest end = new Rest(Expressions.ANYTHING, Expressions.ANYTHING);
      Rest found = new Translation().before(pattern.root(), end);
      Expression later =
          Expressions.concatenation(
              Expressions.bytes(ByteSet.ALL),
              Expressions.concatenation(Expressions.ANYTHING, found.inside()));
      return Optional.of(Expressions.union(found.atStart(), later));
    } catch (NotFollowed e) {
      return Optional.empty();
    }
  }

  /** Returns what may follow where a node begins, if {@code rest} follows where it ends. */
  private Rest before(Node node, Rest rest) {
    size += 1;
    if (size > MAX_SIZE || rest.inside().size() > MAX_SIZE) {
      throw new NotFollowed();
    }
    if (node instanceof Node.OneOf one) {
      Expression follows = Expressions.concatenation(Expressions.bytes(one.bytes()), rest.inside());
      return new Rest(follows, follows);
    }
    if (node instanceof Node.Sequence sequence) {
      Rest before = rest;
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        before = before(sequence.items().get(i), before);
      }
      return before;
    }
    if (node instanceof Node.Alternation alternation) {
      Rest any = Rest.NONE;
      for (Node branch : alternation.branches()) {
        any = any.or(before(branch, rest));
      }
      return any;
    }
    if (node instanceof Node.Capture capture) {
      return before(capture.body(), rest);
    }
    if (node instanceof Node.Repetition repetition && repetition.greed() != Node.Greed.POSSESSIVE) {
      return repeated(repetition, rest);
    }
    if (node instanceof Node.Look look && !look.behind()) {
      Rest seen = before(look.body(), new Rest(Expressions.ANYTHING, Expressions.ANYTHING));
      return rest.and(
          look.negative()
              ? new Rest(
                  Expressions.complement(seen.atStart()), Expressions.complement(seen.inside()))
              : seen);
    }
    if (node instanceof Node.Assertion assertion) {
      return switch (assertion.place()) {
        case SUBJECT_START -> new Rest(rest.atStart(), Expressions.NOTHING);
        case SUBJECT_END -> rest.and(AT_END);
        case VERY_END -> rest.and(Expressions.EMPTY);
        case LINE_START, LINE_END, WORD_BOUNDARY, NOT_WORD_BOUNDARY -> throw new NotFollowed();
      };
    }
    throw new NotFollowed();
  }

  private Rest repeated(Node.Repetition repetition, Rest rest) {
    Rest before;
    if (repetition.max() == Node.Repetition.UNLIMITED) {
      Expression body = plain(repetition.body());
      Expression some =
          Expressions.concatenation(
              Expressions.intersection(body, Expressions.complement(Expressions.EMPTY)),
              Expressions.concatenation(Expressions.star(body), rest.inside()));
      before =
          new Rest(Expressions.union(rest.atStart(), some), Expressions.union(rest.inside(), some));
    } else {
      before = rest;
      for (int i = repetition.min(); i < repetition.max(); i++) {
        before = rest.or(before(repetition.body(), before));
      }
    }
    for (int i = 0; i < repetition.min(); i++) {
      before = before(repetition.body(), before);
    }
    return before;
  }

  /** Returns the strings that a node without assertions matches. */
  private Expression plain(Node node) {
    if (hasAssertion(node)) {
      throw new NotFollowed();
    }
    return before(node, new Rest(Expressions.EMPTY, Expressions.EMPTY)).inside();
  }

  private static boolean hasAssertion(Node node) {
    if (node instanceof Node.Assertion || node instanceof Node.Look) {
      return true;
    }
    for (Node child : node.children()) {
      if (hasAssertion(child)) {
        return true;
      }
    }
    return false;
  }
}
