package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import java.util.List;

/**
 * A regular expression that denotes whole strings, with complement and intersection. It is made by
 * {@link Expressions} alone, which writes what is plainly the same the same way.
 *
 * @param bytes of {@link Kind#BYTES}
 * @param parts of the others
 * @param nullable whether the empty string is in it
 * @param hash kept, because expressions are looked up all the time
 */
record Expression(
    Kind kind, ByteSet bytes, List<Expression> parts, boolean nullable, int size, int hash) {

  /** What an expression is made of. */
  enum Kind {
    /** The empty string alone. */
    EMPTY,
    /** One byte out of a set; of none, it is no string at all. */
    BYTES,
    /** The first part, then the second. */
    CONCATENATION,
    UNION,
    INTERSECTION,
    COMPLEMENT,
    STAR
  }

  Expression first() {
    return parts.get(0);
  }

  Expression second() {
    return parts.get(1);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Expression expression
        && hash == expression.hash
        && kind == expression.kind
        && size == expression.size
        && bytes.equals(expression.bytes)
        && parts.equals(expression.parts);
  }
}
