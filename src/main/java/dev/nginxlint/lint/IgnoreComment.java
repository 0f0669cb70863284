package dev.nginxlint.lint;

import dev.nginxlint.source.Span;
import java.util.List;

/**
 * A comment that asks for findings to be left out.
 *
 * @param wholeFile whether it speaks of the whole file
 * @param names rules and categories, as written
 * @param reason whether it gives one; those of gixy need none
 * @param mistake what cannot be understood of it; empty for nothing
 */
record IgnoreComment(
    Span span, Form form, boolean wholeFile, List<String> names, boolean reason, String mistake) {

  /** Whose comment it is. */
  enum Form {
    /** {@code nginx-lint: ignore[rule] -- reason}. */
    OURS,
    /** {@code nginx-lint:ignore rule reason}, of walf443/nginx-lint. */
    WALF443,
    /** {@code gixy:disable=rule}. */
    GIXY
  }

  IgnoreComment {
    names = List.copyOf(names);
  }
}
