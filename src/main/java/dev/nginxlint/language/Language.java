package dev.nginxlint.language;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import java.util.List;
import java.util.Optional;

/** A set of byte strings that a finite automaton can tell, such as the URIs a location matches. */
public record Language(Expression expression) {
  /** All strings. */
  public static final Language ALL = new Language(Expressions.ANYTHING);

  private static final Expression VISIBLE =
      Expressions.star(Expressions.bytes(ByteSet.range(0x20, 0x7E).or(ByteSet.range(0x80, 0xFF))));

  /** What begins with a slash, without control characters. */
  public static final Language URIS =
      new Language(Expressions.concatenation(Expressions.literal("/"), VISIBLE));

  /**
   * Those of them that have neither doubled slashes nor dots as a segment: as clients send them.
   */
  public static final Language NORMALIZED =
      URIS.without(containing("//"))
          .without(containing("/./"))
          .without(containing("/../"))
          .without(ending("/."))
          .without(ending("/.."));

  /** Returns the subjects a pattern is found in; empty where that is more than is followed. */
  public static Optional<Language> of(Compilation compilation) {
    ParsedPattern pattern;
    if (compilation instanceof Compilation.Compiled compiled) {
      pattern = compiled.regex().parsed();
    } else {
      return Optional.empty();
    }
    Optional<Expression> expression = Translation.of(pattern);
    return expression.isPresent() ? Optional.of(new Language(expression.get())) : Optional.empty();
  }

  /** Returns the language of one string. */
  public static Language exactly(String text) {
    return new Language(Expressions.literal(text));
  }

  /** Returns the language of the strings that begin so. */
  public static Language starting(String text) {
    return new Language(Expressions.concatenation(Expressions.literal(text), Expressions.ANYTHING));
  }

  /** Returns the language of the strings that end so. */
  public static Language ending(String text) {
    return new Language(Expressions.concatenation(Expressions.ANYTHING, Expressions.literal(text)));
  }

  /** Returns the language of the strings with this in them. */
  public static Language containing(String text) {
    return new Language(
        Expressions.concatenation(
            Expressions.ANYTHING,
            Expressions.concatenation(Expressions.literal(text), Expressions.ANYTHING)));
  }

  /** Returns the strings of this language that are in another one too. */
  public Language and(Language other) {
    return new Language(Expressions.intersection(expression, other.expression));
  }

  /** Returns the strings of this language and those of another one. */
  public Language or(Language other) {
    return new Language(Expressions.union(expression, other.expression));
  }

  /** Returns the strings of this language that are not in another one. */
  public Language without(Language other) {
    return new Language(
        Expressions.intersection(expression, Expressions.complement(other.expression)));
  }

  /** Returns the strings of this language that are in none of others. */
  public Language without(List<Language> others) {
    Language rest = this;
    for (Language other : others) {
      rest = rest.without(other);
    }
    return rest;
  }

  /** Says whether a string is in it. */
  public boolean contains(String text) {
    Expression left = expression;
    for (int i = 0; i < text.length(); i++) {
      left = Expressions.derivative(left, text.charAt(i) & 0xFF);
    }
    return left.nullable();
  }

  /** Looks for a string in it: a shortest one. */
  public Witness witness() {
    return Search.shortest(expression);
  }
}
