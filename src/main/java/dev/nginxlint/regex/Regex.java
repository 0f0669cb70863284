package dev.nginxlint.regex;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as nginx compiles it, ready to be matched.
 *
 * <p>Patterns and subjects are bytes: strings with characters up to U+00FF. The pattern is parsed
 * by {@link PatternParser}; {@link Faithfulness} tells whether it can be matched; only when it is
 * first matched is its {@link Program} written, because most patterns are only checked.
 */
public final class Regex {

  private final String pattern;
  private final ParsedPattern parsed;
  private volatile @Nullable Program program;

  private Regex(String pattern, ParsedPattern parsed) {
    this.pattern = pattern;
    this.parsed = parsed;
  }

  /** Compiles a pattern of bytes, ignoring the case of ASCII letters if {@code caseless}. */
  public static Compilation compile(String pattern, boolean caseless) {
    Compilation known = LatestPatterns.get(pattern, caseless);
    if (known != null) {
      return known;
    }
    Compilation compilation = compileAnew(pattern, caseless);
    LatestPatterns.put(pattern, caseless, compilation);
    return compilation;
  }

  private static Compilation compileAnew(String pattern, boolean caseless) {
    ParsedPattern parsed;
    try {
      parsed = PatternParser.parse(pattern, caseless);
    } catch (Refusal refusal) {
      return new Compilation.Refused(refusal.message(), refusal.offset());
    }
    Optional<String> obstacle = Faithfulness.obstacle(parsed);
    if (obstacle.isPresent()) {
      return new Compilation.Unrepresentable(obstacle.get(), parsed);
    }
    return new Compilation.Compiled(new Regex(pattern, parsed));
  }

  /** Returns the pattern as written. */
  public String pattern() {
    return pattern;
  }

  /** Returns the pattern as understood: its tree, its groups and their names. */
  public ParsedPattern parsed() {
    return parsed;
  }

  /** Returns how many groups there are, named ones included. */
  public int captureCount() {
    return parsed.captureCount();
  }

  /** Returns the named groups, in the order they are written. */
  public List<ParsedPattern.NamedGroup> names() {
    return parsed.names();
  }

  /** Finds the first place of the subject that matches. */
  public MatchResult match(String subject) {
    Program known = program;
    if (known == null) {
      Optional<Program> written = ProgramWriter.write(parsed);
      if (written.isEmpty()) {
        return new MatchResult.LimitExceeded(MatchResult.Limit.STACK);
      }
      known = written.get();
      program = known;
    }
    return Backtracker.match(known, parsed.captureCount(), subject);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
