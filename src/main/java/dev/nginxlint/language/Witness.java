package dev.nginxlint.language;

/** What came of looking for a string in a language. */
public sealed interface Witness {
  /** There is one: this. */
  record Found(String text) implements Witness {}

  /** There is none. */
  record None() implements Witness {}

  /** Too much would have to be gone through to tell. */
  record Unknown() implements Witness {}
}
