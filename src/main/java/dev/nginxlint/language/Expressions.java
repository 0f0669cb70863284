package dev.nginxlint.language;

import dev.nginxlint.language.Expression.Kind;
import dev.nginxlint.regex.ByteSet;
import java.util.ArrayList;
import java.util.List;

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
    List<Expression> parts = new ArrayList<>();
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
      return parts.isEmpty() ? neutral : parts.get(0);
    }
    parts.sort(new ByHash());
    List<Expression> once = new ArrayList<>(parts.size());
    boolean nullable = !isUnion;
    for (Expression part : parts) {
      if (!isLast(part, once)) {
        once.add(part);
        nullable = isUnion ? nullable || part.nullable() : nullable && part.nullable();
      }
    }
    return once.size() == 1 ? once.get(0) : make(kind, ByteSet.NONE, once, nullable);
  }

  /** Says whether a part is among the last ones of its hash. */
  private static boolean isLast(Expression part, List<Expression> before) {
    for (int i = before.size() - 1; i >= 0 && before.get(i).hash() == part.hash(); i--) {
      if (before.get(i).equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** Any order does, as long as it is the same each time. */
  private static final class ByHash implements java.util.Comparator<Expression> {
    @Override
    public int compare(Expression one, Expression two) {
      return Integer.compare(one.hash(), two.hash());
    }
  }

  /** Returns the bytes that what is not empty may begin with, as far as that is plain. */
  static ByteSet starts(Expression expression) {
    return switch (expression.kind()) {
      case BYTES -> expression.bytes();
      case CONCATENATION, STAR ->
          expression.first().kind() == Kind.BYTES ? expression.first().bytes() : ByteSet.ALL;
      case EMPTY, UNION, INTERSECTION, COMPLEMENT -> ByteSet.ALL;
    };
  }

  /** Returns what may follow a byte; an expression itself where that is the same. */
  static Expression derivative(Expression expression, int value) {
    return switch (expression.kind()) {
      case EMPTY -> NOTHING;
      case BYTES -> expression.bytes().contains(value) ? EMPTY : NOTHING;
      case CONCATENATION -> afterFirst(expression, value);
      case STAR -> concatenation(derivative(expression.first(), value), expression);
      case COMPLEMENT -> {
        Expression body = derivative(expression.first(), value);
        yield body.equals(expression.first()) ? expression : complement(body);
      }
      case UNION, INTERSECTION -> {
        List<Expression> parts = new ArrayList<>(expression.parts().size());
        boolean same = true;
        for (Expression part : expression.parts()) {
          Expression rest = derivative(part, value);
          same &= rest.equals(part);
          parts.add(rest);
        }
        yield same ? expression : many(expression.kind(), parts);
      }
    };
  }

  private static Expression afterFirst(Expression expression, int value) {
    Expression first = expression.first();
    if (first.kind() == Kind.BYTES) {
      return first.bytes().contains(value) ? expression.second() : NOTHING;
    }
    Expression after = derivative(first, value);
    Expression rest = after.equals(first) ? expression : concatenation(after, expression.second());
    if (!first.nullable()) {
      return rest;
    }
    Expression other = derivative(expression.second(), value);
    return other.equals(NOTHING) ? rest : rest.equals(NOTHING) ? other : union(rest, other);
  }
}
