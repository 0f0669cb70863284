package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A translated pattern.
 *
 * @param groups for each group from 1 on, its number there; 0 if it can never be set
 */
record JavaPattern(Pattern pattern, List<Integer> groups) {

  JavaPattern {
    groups = List.copyOf(groups);
  }

  MatchResult match(String subject) {
    Matcher matcher = pattern.matcher(new LimitedSubject(subject));
    try {
      return matcher.find() ? matched(matcher, subject) : MatchResult.NotMatched.RESULT;
    } catch (LimitedSubject.Exhausted e) {
      return new MatchResult.LimitExceeded(MatchResult.Limit.STEPS);
    } catch (StackOverflowError e) {
      return new MatchResult.LimitExceeded(MatchResult.Limit.STACK);
    }
  }

  private MatchResult matched(Matcher matcher, String subject) {
    List<MatchResult.Group> found = new ArrayList<>(groups.size() + 1);
    found.add(new MatchResult.Group(matcher.start(), matcher.end()));
    for (int group : groups) {
      found.add(
          group == 0
              ? MatchResult.Group.UNSET
              : new MatchResult.Group(matcher.start(group), matcher.end(group)));
    }
    return new MatchResult.Matched(subject, found);
  }
}
