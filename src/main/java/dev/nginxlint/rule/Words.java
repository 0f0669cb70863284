package dev.nginxlint.rule;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule says, read when it first finds something: most rules find nothing. */
public abstract class Words {
  private @Nullable Said said;

  /**
   * What was read.
   *
   * @param wordings by the case that the check tells
   * @param raise when it matters more
   */
  public record Said(Map<String, Wording> wordings, Optional<Rule.Raise> raise) {}

  /** Returns words that were read. */
  public static Words of(Said said) {
    return new Words() {
      @Override
      protected Said read() {
        return said;
      }
    };
  }

  /** Reads them. */
  protected abstract Said read();

  /** Returns them; they are read only once. */
  public final Said said() {
    Said read = said == null ? read() : said;
    said = read;
    return read;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Words words && said().equals(words.said());
  }

  @Override
  public final int hashCode() {
    return said().hashCode();
  }
}
