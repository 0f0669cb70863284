package dev.nginxlint.rule;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of {@code rules/}: what to look for, and what to say when it is found.
 *
 * @param recommended whether it is looked for unless something else is asked for
 * @param directives the names of the directives it looks at; none for a rule that only explains
 *     what nginx refuses
 * @param matcher which of these directives it looks at closer
 * @param check what it looks for there
 * @param words what is said of what it finds
 * @param documentation empty for built-in rules while linting
 */
public record Rule(
    String id,
    Severity severity,
    Category category,
    boolean recommended,
    List<String> directives,
    Predicate matcher,
    Check check,
    Words words,
    Documentation documentation) {

  /** The simple directives of nginx that have no parameter, or need none. */
  private static final List<String> BARE =
      List.of(
          "break",
          "empty_gif",
          "f4f",
          "flv",
          "hls",
          "internal",
          "ip_hash",
          "least_conn",
          "mp4",
          "random",
          "status",
          "stub_status");

  public Rule {
    directives = List.copyOf(directives);
  }

  /** The {@code match} of a rule. */
  public interface Predicate {
    boolean matches(Scene scene, Placement placement);

    /** Says whether a configuration has all that it could match with. */
    default boolean isPossible(Scene scene) {
      return true;
    }

    /** Says whether it matches nothing where the newest nginx is to read the configuration. */
    default boolean isOfThePast() {
      return false;
    }

    /** Says whether one finding is enough for a configuration. */
    default boolean isOnce() {
      return false;
    }
  }

  /** Evidence that makes a finding graver, and the words for it. */
  public record Raise(Severity to, Predicate when, String because) {}

  /**
   * What a rule file holds for its readers.
   *
   * @param why the reason; its first line stands for itself
   */
  public record Documentation(
      String why, List<Example> bad, List<Example> good, List<String> references) {
    public static final Documentation NONE = new Documentation("", List.of(), List.of(), List.of());
  }

  /**
   * A configuration that breaks the rule, or does not.
   *
   * @param line the line of the finding
   * @param says its message
   * @param severity the severity it has; empty for that of the rule or its case
   * @param request the request that proves it; empty if none is told
   * @param becomes what becomes of that request
   * @param requests what becomes of other requests
   * @param fixed the configuration after its fix; empty if none is told
   * @param nginxVersion the nginx that is to read it; empty for the newest
   * @param refused whether nginx refuses it
   * @param at where the example stands: {@code rules/path/x.yaml:12}
   */
  public record Example(
      String conf,
      int line,
      String says,
      Optional<Severity> severity,
      String request,
      String becomes,
      Map<String, String> requests,
      String fixed,
      String nginxVersion,
      boolean refused,
      String at) {
    public Example {
      requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    }
  }

  /** Returns what is said, by the case the check tells; a rule without cases has one, named "". */
  public Map<String, Wording> wordings() {
    return words.said().wordings();
  }

  /** Returns when it matters more. */
  Optional<Raise> raise() {
    return words.said().raise();
  }

  /** Returns what is said in a case. */
  Wording wording(String name) {
    Wording wording = wordings().get(name);
    if (wording == null) {
      throw new AssertionError("no case \"" + name + "\" in " + id);
    }
    return wording;
  }

  /** Returns the message of the rule, values still in braces; that of its first case. */
  public String message() {
    return wordings().values().iterator().next().message();
  }

  /** Returns what it says to write instead, values still in braces; that of its first case. */
  public String help() {
    return wordings().values().iterator().next().help();
  }

  /** Returns the sentence that stands for the rule in a list. */
  public String summary() {
    String why = documentation.why();
    return why.substring(0, why.indexOf('\n') < 0 ? why.length() : why.indexOf('\n'));
  }

  /**
   * Says whether a directive was written without the parameters it needs: nginx refuses it, and
   * checks count on the first being there.
   */
  private static boolean lacksAll(Directive directive) {
    return directive.parameters().isEmpty()
        && directive.block().isEmpty()
        && !BARE.contains(directive.name().value());
  }

  /** Returns the places of what this rule looks for. */
  public List<RuleMatch> find(Scene scene) {
    if (!matcher.isPossible(scene)) {
      return List.of();
    }
    List<RuleMatch> found = new ArrayList<>();
    for (String name : directives) {
      for (Placement placement : scene.directives(name)) {
        if (!lacksAll(placement.directive()) && matcher.matches(scene, placement)) {
          for (Match match : check.find(scene, placement)) {
            found.add(new RuleMatch(this, placement, match));
          }
          if (!found.isEmpty() && matcher.isOnce()) {
            return found;
          }
        }
      }
    }
    return found;
  }
}
