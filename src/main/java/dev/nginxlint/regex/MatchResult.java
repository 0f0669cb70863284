package dev.nginxlint.regex;

import java.util.List;

/** What comes of matching a subject. */
public sealed interface MatchResult {

  /** The subject does not match. */
  record NotMatched() implements MatchResult {
    static final NotMatched RESULT = new NotMatched();
  }

  /** Matching was given up. */
  record LimitExceeded(Limit limit) implements MatchResult {}

  /** Why matching is given up. */
  enum Limit {
    /** It takes more steps than PCRE2 allows; nginx answers 500. */
    STEPS,
    /** It keeps more choices open than is followed here; nothing is known of nginx. */
    STACK
  }

  /** The subject matches; the first of the groups is the whole match. */
  record Matched(String subject, List<Group> groups) implements MatchResult {

    public Matched {
      groups = List.copyOf(groups);
    }

    /** Returns what a group captured as nginx sees it: empty if it did not take part. */
    public String group(int number) {
      Group group = groups.get(number);
      return group.isSet() ? subject.substring(group.start(), group.end()) : "";
    }

    public int start() {
      return groups.get(0).start();
    }

    public int end() {
      return groups.get(0).end();
    }
  }

  /** Where a group matched; both are -1 if it did not take part. */
  record Group(int start, int end) {

    static final Group UNSET = new Group(-1, -1);

    public boolean isSet() {
      return start >= 0;
    }
  }
}
