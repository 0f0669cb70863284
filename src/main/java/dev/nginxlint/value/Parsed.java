package dev.nginxlint.value;

import java.util.Optional;
import java.util.function.Function;

/**
 * What comes of reading a parameter: a value, or the words in which nginx refuses it.
 *
 * @param refusal as nginx logs it, without file and line
 */
public record Parsed<T>(Optional<T> value, Optional<String> refusal) {

  public Parsed {
    if (value.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException("either a value or a refusal");
    }
  }

  /** Returns a value that nginx accepts. */
  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), Optional.empty());
  }

  /** Returns what nginx says when it does not accept a value. */
  public static <T> Parsed<T> refused(String words) {
    return new Parsed<>(Optional.empty(), Optional.of(words));
  }

  /** Makes another value of the value, if there is one. */
  public <R> Parsed<R> map(Function<? super T, ? extends R> next) {
    return new Parsed<>(value.map(next), refusal);
  }
}
