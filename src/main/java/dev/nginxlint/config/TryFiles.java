package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.List;

/**
 * {@code try_files}.
 *
 * @param files what is looked for, in order
 * @param fallback the last parameter, which is not looked for
 * @param code the status of {@code =404}; 0 where the last parameter is something else
 */
public record TryFiles(
    Directive directive, List<Candidate> files, ComplexValue fallback, int code) {

  public TryFiles {
    files = List.copyOf(files);
  }

  /** What is looked for: a file, or a folder where it was written with a slash at its end. */
  public record Candidate(ComplexValue name, boolean folder) {}
}
