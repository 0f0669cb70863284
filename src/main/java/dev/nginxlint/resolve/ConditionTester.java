package dev.nginxlint.resolve;

import dev.nginxlint.config.Condition;
import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** Tests the conditions of "if". Where a value is not known, both answers are followed. */
final class ConditionTester {
  private final Variables variables;
  private final Values values;
  private final FileOpener opener;
  private final SpecialResponse special;

  ConditionTester(Variables variables, Values values, FileOpener opener, SpecialResponse special) {
    this.variables = variables;
    this.values = values;
    this.opener = opener;
    this.special = special;
  }

  /** What comes of a test. */
  enum Result {
    TRUE,
    FALSE,
    /** The request has ended, or waits for an answer. */
    ENDED;

    private static Result of(boolean holds) {
      return holds ? TRUE : FALSE;
    }
  }

  Result test(If directive, ScriptEngine e) {
    if (directive.condition() instanceof Condition.Set set) {
      return testSet(set, directive, e.r);
    }
    if (directive.condition() instanceof Condition.Equal equal) {
      return testEqual(equal, directive, e);
    }
    if (directive.condition() instanceof Condition.Matches matches) {
      return testMatches(matches, directive, e);
    }
    if (directive.condition() instanceof Condition.File file) {
      return testFile(file, directive, e);
    }
    throw new AssertionError(directive);
  }

  private Result testSet(Condition.Set set, If directive, RequestState r) {
    Optional<String> value = variables.flushedValue(set.variable(), r);
    return value.isEmpty()
        ? askUnknown(directive, r)
        : Result.of(!value.get().isEmpty() && !value.get().equals("0"));
  }

  /** ngx_http_script_equal_code(). */
  private Result testEqual(Condition.Equal equal, If directive, ScriptEngine e) {
    RequestState r = e.r;
    Optional<String> left = variables.flushedValue(equal.variable(), r);
    Optional<String> right =
        e.quote ? values.tellQuoted(equal.value(), r) : values.tell(equal.value(), r);
    if (left.isPresent() && right.isPresent()) {
      return Result.of(left.get().equals(right.get()) != equal.negated());
    }
    Result answer = askUnknown(directive, r);
    boolean same = answer == (equal.negated() ? Result.FALSE : Result.TRUE);
    if (same && left.isEmpty() && right.isPresent()) {
      // The answer tells the value.
      r.variables.put(equal.variable(), right);
    }
    return answer;
  }

  /** ngx_http_script_regex_start_code() with a test: what does not match clears the captures. */
  private Result testMatches(Condition.Matches matches, If directive, ScriptEngine e) {
    RequestState r = e.r;
    Optional<String> subject = variables.flushedValue(matches.variable(), r);
    if (subject.isEmpty()) {
      return askMatch(matches, directive, r);
    }
    switch (RegexExec.exec(matches.regex(), subject.get(), directive.directive(), r)) {
      case UNDECIDED:
        return Result.ENDED;
      case ERROR:
        e.exit(special.answer(500, "the match limit of PCRE is exceeded", r));
        return Result.ENDED;
      case DECLINED:
        r.clearCaptures();
        return Result.of(matches.negated());
      case MATCHED:
        return Result.of(!matches.negated());
    }
    throw new AssertionError(directive);
  }

  private static Result askMatch(Condition.Matches matches, If directive, RequestState r) {
    Result answer = askUnknown(directive, r);
    r.clearCaptures();
    if (answer == (matches.negated() ? Result.FALSE : Result.TRUE)) {
      ParsedPattern pattern = parsed(matches.regex());
      r.capturesKnown = pattern.captureCount() == 0;
      for (ParsedPattern.NamedGroup group : pattern.names()) {
        r.variables.put(Ascii.lowerCase(group.name()), Optional.empty(), r.unknown);
      }
    }
    return answer;
  }

  private static ParsedPattern parsed(Compilation regex) {
    return regex instanceof Compilation.Unrepresentable other
        ? other.pattern()
        : ((Compilation.Compiled) regex).regex().parsed();
  }

  /** ngx_http_script_file_code(). */
  private Result testFile(Condition.File file, If directive, ScriptEngine e) {
    RequestState r = e.r;
    Optional<String> path =
        e.quote ? values.tellQuoted(file.path(), r) : values.tell(file.path(), r);
    if (path.isEmpty()) {
      return askUnknown(directive, r);
    }
    if (path.get().isEmpty()) {
      return Result.of(file.negated());
    }
    if (!path.get().startsWith("/")) {
      // It is looked for in the folder that nginx was started in.
      return ask(directive, r);
    }
    Presence presence = opener.presence(path.get(), r);
    if (presence == Presence.UNKNOWN) {
      opener.ask(path.get(), r);
      return Result.ENDED;
    }
    if (presence == Presence.FILE && file.test() == Condition.Test.EXECUTABLE) {
      return ask(directive, r);
    }
    return Result.of(is(presence, file.test()) != file.negated());
  }

  private static boolean is(Presence presence, Condition.Test test) {
    return switch (test) {
      case FILE -> presence == Presence.FILE;
      case EXISTS -> presence != Presence.ABSENT;
      case DIRECTORY, EXECUTABLE -> presence == Presence.DIRECTORY;
    };
  }

  /** Asks for the value that is not known, or for the answer itself. */
  private static Result askUnknown(If directive, RequestState r) {
    if (r.failure.isPresent()) {
      return Result.ENDED;
    }
    if (r.unknown.question().isPresent()) {
      r.unknown();
      return Result.ENDED;
    }
    return ask(directive, r);
  }

  private static Result ask(If directive, RequestState r) {
    Optional<Boolean> answer = r.assumptions.passes(directive.directive());
    if (answer.isPresent()) {
      return Result.of(answer.get());
    }
    r.ask(new Question.OfCondition(directive));
    return Result.ENDED;
  }
}
