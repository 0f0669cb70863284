package dev.nginxlint.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegexTest {

  private static Regex regex(String pattern) {
    return assertInstanceOf(Compilation.Compiled.class, Regex.compile(pattern, false)).regex();
  }

  private static MatchResult.Matched match(String pattern, String subject) {
    return assertInstanceOf(MatchResult.Matched.class, regex(pattern).match(subject));
  }

  private static void assertRefused(String pattern, String nginxMessage) {
    Compilation.Refused refused =
        assertInstanceOf(Compilation.Refused.class, Regex.compile(pattern, false));
    assertEquals(nginxMessage, refused.nginxMessage(pattern));
  }

  private static void assertUnrepresentable(String pattern, String reason) {
    assertEquals(
        reason,
        assertInstanceOf(Compilation.Unrepresentable.class, Regex.compile(pattern, false))
            .reason());
  }

  @Test
  void messageShowsTheRestOfThePattern() {
    assertRefused(
        "a)b", "pcre2_compile() failed: unmatched closing parenthesis in \"a)b\" at \")b\"");
  }

  @Test
  void messageAtTheEndShowsNoRest() {
    assertRefused("^/(a", "pcre2_compile() failed: missing closing parenthesis in \"^/(a\"");
  }

  @Test
  void messageStopsAtNul() {
    assertRefused(
        "*b\0c",
        "pcre2_compile() failed: quantifier does not follow a repeatable item in \"*b\0c\" at \"*b\"");
  }

  @Test
  void messageIsNoLongerThanTheBufferOfNginx() {
    String pattern = "a".repeat(2000) + "(";
    Compilation.Refused refused =
        assertInstanceOf(Compilation.Refused.class, Regex.compile(pattern, false));
    assertEquals(1023, refused.nginxMessage(pattern).length());
  }

  @Test
  void groupsThatDoNotTakePartAreEmpty() {
    MatchResult.Matched match = match("^/(a)|(b)", "xb");
    assertEquals(1, match.start());
    assertEquals(2, match.end());
    assertEquals("", match.group(1));
    assertEquals("b", match.group(2));
    assertEquals(MatchResult.Group.UNSET, match.groups().get(1));
  }

  @Test
  void namesComeInTheOrderWritten() {
    Regex regex = regex("(?<user_id>a)(b)(?P<A>c)(?'z_'d)");
    assertEquals(4, regex.captureCount());
    assertEquals(
        List.of(
            new ParsedPattern.NamedGroup("user_id", 1),
            new ParsedPattern.NamedGroup("A", 3),
            new ParsedPattern.NamedGroup("z_", 4)),
        regex.names());
  }

  @Test
  void lookingIntoTheTree() {
    Node.OneOf a = new Node.OneOf(ByteSet.anyOf("aA"));
    Node.Sequence body = new Node.Sequence(List.of(a));
    Node plus = new Node.Repetition(a, 1, Node.Repetition.UNLIMITED, Node.Greed.LAZY);
    assertEquals(
        new Node.Sequence(List.of(plus, new Node.Capture(1, Optional.of("n"), body))),
        regex("(?i)a+?(?<n>a)").parsed().root());
  }

  @Test
  void calledGroupsAreWrittenOut() {
    assertEquals("a12", match("(?<d>\\d)?a(?&d)(?1)", "a12").group(0));
    assertUnrepresentable("(a(?1)?b)", "recursion");
  }

  @Test
  void whatCannotBeRunIsNamed() {
    assertUnrepresentable("a\\Kb", "\\K");
    assertUnrepresentable("(?|(a)|(b))", "(?|");
    assertUnrepresentable("(a)?(?(1)b|c)", "a conditional group");
    assertUnrepresentable("(*UTF8)a", "(*UTF8)");
    assertUnrepresentable("a(*COMMIT)b", "(*COMMIT)");
  }

  @Test
  void bytesAreNotLetters() {
    assertInstanceOf(MatchResult.NotMatched.class, regex("\\w").match("\u00e9"));
    assertEquals("\u00c3\u00a9", match("^/(.{2})$", "/\u00c3\u00a9").group(1));
    Compilation caseless = Regex.compile("\u00e9", true);
    Regex regex = assertInstanceOf(Compilation.Compiled.class, caseless).regex();
    assertInstanceOf(MatchResult.NotMatched.class, regex.match("\u00c9"));
  }

  @Test
  void onlyNewlineEndsALine() {
    assertInstanceOf(MatchResult.Matched.class, regex("^/x$").match("/x\n"));
    assertInstanceOf(MatchResult.NotMatched.class, regex("^/x$").match("/x\r"));
    assertInstanceOf(MatchResult.NotMatched.class, regex("^/x$").match("/x\n\n"));
  }

  @Test
  void tooManyStepsExceedTheLimit() {
    Regex regex = regex("^(a+)+$");
    String subject = "a".repeat(40) + "!";
    MatchResult result =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> regex.match(subject));
    assertEquals(new MatchResult.LimitExceeded(MatchResult.Limit.STEPS), result);
  }

  @Test
  void aMissingByteIsFoundBeforeTheLimit() {
    assertInstanceOf(MatchResult.NotMatched.class, regex("(x+x+)+y").match("x".repeat(1000)));
  }

  @Test
  void theStackIsALimitToo() {
    Regex regex = regex("^(?:a|b)*$");
    assertInstanceOf(MatchResult.Matched.class, regex.match("ab".repeat(1_000_000)));
    assertEquals(
        new MatchResult.LimitExceeded(MatchResult.Limit.STACK),
        regex.match("ab".repeat(3_000_000)));
  }

  @Test
  void deepNestingIsRefused() {
    assertInstanceOf(
        Compilation.Compiled.class, Regex.compile("(".repeat(250) + "a" + ")".repeat(250), false));
    Compilation.Refused refused =
        assertInstanceOf(Compilation.Refused.class, Regex.compile("(".repeat(100_000), false));
    assertEquals("parentheses are too deeply nested", refused.message());
    assertEquals(251, refused.offset());
  }

  @Test
  void whatGrowsTooLargeIsRefused() {
    assertRefused(
        "([0-9a-f]{2}:){2000}",
        "pcre2_compile() failed: regular expression is too large in \"([0-9a-f]{2}:){2000}\"");
    regex("([0-9a-f]{2}:){1000}");
  }

  @Test
  void setsOfBytes() {
    ByteSet set = ByteSet.range('a', 'c').or(ByteSet.of(0xFF)).or(ByteSet.of(0));
    assertEquals(5, set.size());
    assertEquals(0, set.next(0));
    assertEquals('a', set.next(1));
    assertEquals(0xFF, set.next('d'));
    assertEquals(-1, set.complement().next(0xFF));
    assertEquals(251, set.complement().size());
    assertEquals(ByteSet.anyOf("aAbBcC\0\u00ff"), set.withOtherCase());
  }
}
