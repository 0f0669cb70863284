package dev.nginxlint.language;

import dev.nginxlint.language.Expression.Kind;
import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes expressions, and their derivatives: what may follow once a byte is read (Brzozowski 1964).
 * The derivatives of an expression are the states of an automaton; there are finitely many, because
 * unions and intersections are kept flat and each part once.
 */
final class Expressions {
  /** No string. */
  static final Expression NOTHING = bytes(ByteSet.NONE);

  /** The empty string. */
  static final Expression EMPTY = make(Kind.EMPTY, ByteSet.NONE, List.of(), true);

  /** Any string. */
  static final Expression ANYTHING =
      make(Kind.STAR, ByteSet.NONE, List.of(bytes(ByteSet.ALL)), true);

  private Expressions() {}

  private static Expression make(
      Kind kind, ByteSet bytes, List<Expression> parts, boolean nullable) {
    int size = 1;
    for (Expression part : parts) {
      size += part.size();
    }
    int hash = 31 * (31 * kind.name().hashCode() + bytes.hashCode()) + parts.hashCode();
    return new Expression(kind, bytes, parts, nullable, size, hash);
  }

  static Expression bytes(ByteSet bytes) {
    return make(Kind.BYTES, bytes, List.of(), false);
  }

  static Expression literal(String text) {
    Expression all = EMPTY;
    for (int i = text.length() - 1; i >= 0; i--) {
      all = concatenation(bytes(ByteSet.of(text.charAt(i) & 0xFF)), all);
    }
    return all;
  }

  static Expression concatenation(Expression first, Expression second) {
    if (first.equals(NOTHING) || second.equals(NOTHING)) {
      return NOTHING;
    }
    if (first.kind() == Kind.EMPTY) {
      return second;
    }
    if (second.kind() == Kind.EMPTY) {
      return first;
    }
    if (first.kind() == Kind.CONCATENATION) {
      return concatenation(first.first(), concatenation(first.second(), second));
    }
    if (first.equals(ANYTHING)
        && (second.equals(ANYTHING)
            || (second.kind() == Kind.CONCATENATION && second.first().equals(ANYTHING)))) {
      return second;
    }
    return make(
        Kind.CONCATENATION,
        ByteSet.NONE,
        List.of(first, second),
        first.nullable() && second.nullable());
  }

  static Expression star(Expression body) {
    if (body.kind() == Kind.EMPTY || body.equals(NOTHING)) {
      return EMPTY;
    }
    return body.kind() == Kind.STAR ? body : make(Kind.STAR, ByteSet.NONE, List.of(body), true);
  }

  static Expression complement(Expression body) {
    if (body.kind() == Kind.COMPLEMENT) {
      return body.first();
    }
    if (body.equals(NOTHING)) {
      return ANYTHING;
    }
    return body.equals(ANYTHING)
        ? NOTHING
        : make(Kind.COMPLEMENT, ByteSet.NONE, List.of(body), !body.nullable());
  }

  static Expression union(Expression... branches) {
    return many(Kind.UNION, List.of(branches));
  }

  static Expression intersection(Expression... sides) {
    return many(Kind.INTERSECTION, List.of(sides));
  }

  /** Puts parts together, flat, in one order, each once. */
  static Expression many(Kind kind, List<Expression> given) {
    boolean isUnion = kind == Kind.UNION;
    Expression neutral = isUnion ? NOTHING : ANYTHING;
    Expression decisive = isUnion ? ANYTHING : NOTHING;
    Set<Expression> parts = new LinkedHashSet<>();
    ByteSet bytes = ByteSet.NONE;
    for (Expression expression : given) {
      List<Expression> own = expression.kind() == kind ? expression.parts() : List.of(expression);
      for (Expression part : own) {
        if (part.equals(decisive)) {
          return decisive;
        }
        if (isUnion && part.kind() == Kind.BYTES) {
          bytes = bytes.or(part.bytes());
        } else if (!part.equals(neutral)) {
          parts.add(part);
        }
      }
    }
    if (!bytes.isEmpty()) {
      parts.add(bytes(bytes));
    }
    if (parts.size() < 2) {
      return parts.isEmpty() ? neutral : parts.iterator().next();
    }
    List<Expression> sorted = new ArrayList<>(parts);
    sorted.sort(new ByHash());
    boolean nullable = !isUnion;
    for (Expression part : sorted) {
      nullable = isUnion ? nullable || part.nullable() : nullable && part.nullable();
    }
    return make(kind, ByteSet.NONE, List.copyOf(sorted), nullable);
  }

  /** Any order does, as long as it is the same each time. */
  private static final class ByHash implements java.util.Comparator<Expression> {
    @Override
    public int compare(Expression one, Expression two) {
      return Integer.compare(one.hash(), two.hash());
    }
  }

  /** Returns what may follow a byte. */
  static Expression derivative(Expression expression, int value) {
    return switch (expression.kind()) {
      case EMPTY -> NOTHING;
      case BYTES -> expression.bytes().contains(value) ? EMPTY : NOTHING;
      case CONCATENATION -> {
        Expression rest = concatenation(derivative(expression.first(), value), expression.second());
        yield expression.first().nullable()
            ? union(rest, derivative(expression.second(), value))
            : rest;
      }
      case STAR -> concatenation(derivative(expression.first(), value), expression);
      case COMPLEMENT -> complement(derivative(expression.first(), value));
      case UNION, INTERSECTION -> {
        List<Expression> parts = new ArrayList<>(expression.parts().size());
        for (Expression part : expression.parts()) {
          parts.add(derivative(part, value));
        }
        yield many(expression.kind(), parts);
      }
    };
  }
}
