package dev.nginxlint.lint;

import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules to lint by: those that come with the program, and a user's own. A built-in rule is made
 * when a configuration first has a directive that it looks at.
 */
public final class RuleSet {
  /**
   * What is known of a rule that need not be made for it.
   *
   * @param number the place among the built-in rules; -1 for others
   * @param past whether it says nothing of the newest nginx
   * @param explains whether it looks at nothing, but explains findings that are made elsewhere
   */
  public record Entry(
      int number,
      String id,
      String category,
      boolean recommended,
      boolean past,
      boolean explains) {}

  private final List<Entry> entries;

  /** The rules that are made, in the places of their entries; null for one that is not yet. */
  private final Rule[] rules;

  private RuleSet(List<Entry> entries, Rule[] rules) {
    this.entries = entries;
    this.rules = rules;
  }

  /** Returns the built-in rules. */
  public static RuleSet builtin() {
    List<Entry> entries = BuiltinRules.entries();
    return new RuleSet(entries, new Rule[entries.size()]);
  }

  /** Returns some rules alone. */
  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(List.of(), new Rule[0]).with(rules);
  }

  /** Returns these rules and others; one of a known id takes the other's place. */
  public RuleSet with(List<Rule> others) {
    List<Entry> all = new ArrayList<>();
    List<Rule> made = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!names(others, entries.get(i).id())) {
        all.add(entries.get(i));
        made.add(rules[i]);
      }
    }
    for (Rule rule : others) {
      all.add(entry(rule));
      made.add(rule);
    }
    return new RuleSet(all, made.toArray(new Rule[0]));
  }

  /** Returns the rules of this set that are wanted. */
  public RuleSet wanted(Selection selection) {
    return wanted(selection, List.of());
  }

  /**
   * Returns the rules of this set that are wanted.
   *
   * @param turnedOn those that settings turn on
   */
  public RuleSet wanted(Selection selection, List<String> turnedOn) {
    List<Entry> some = new ArrayList<>(entries.size());
    Rule[] made = new Rule[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      if (selection.wants(entries.get(i), turnedOn)) {
        made[some.size()] = rules[i];
        some.add(entries.get(i));
      }
    }
    return new RuleSet(some, Arrays.copyOf(made, some.size()));
  }

  private static Entry entry(Rule rule) {
    return new Entry(
        -1,
        rule.id(),
        rule.category().word(),
        rule.recommended(),
        rule.matcher().isOfThePast(),
        rule.directives().isEmpty());
  }

  private static boolean names(List<Rule> rules, String id) {
    for (Rule rule : rules) {
      if (rule.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what is known of all rules, in their order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns all rules of this set, in their order. */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      all.add(rule(i));
    }
    return all;
  }

  /** Returns the rule of an id; a built-in one without what people read. */
  public Optional<Rule> find(String id) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).id().equals(id)) {
        return Optional.of(rule(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the rules that look at directives of a configuration. */
  List<Rule> concerning(Scene scene) {
    boolean[] looking = looking(scene);
    List<Rule> concerning = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      Entry entry = entries.get(i);
      boolean concerned =
          entry.number() < 0 ? scene.hasAny(rules[i].directives()) : looking[entry.number()];
      if (concerned && !(entry.past() && scene.isNewest())) {
        concerning.add(rule(i));
      }
    }
    return concerning;
  }

  /** Says of each built-in rule whether it looks at directives of a configuration. */
  private static boolean[] looking(Scene scene) {
    boolean[] looking = new boolean[BuiltinRules.COUNT];
    for (String name : scene.names()) {
      for (int number : BuiltinRules.lookingAt(name)) {
        looking[number] = true;
      }
    }
    for (int number : BuiltinRules.lookingAt(Scene.ANY)) {
      looking[number] = true;
    }
    return looking;
  }

  /** Returns the rule of an id if it explains what nginx refuses. */
  Optional<Rule> explaining(String id) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.explains() && entry.id().equals(id)) {
        return Optional.of(rule(i));
      }
    }
    return Optional.empty();
  }

  private Rule rule(int place) {
    Rule rule = rules[place];
    if (rule == null) {
      rule = BuiltinRules.rule(entries.get(place));
      rules[place] = rule;
    }
    return rule;
  }

  /** Returns the ids of the built-in rules, which are also the names of their files. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Entry entry : BuiltinRules.entries()) {
      ids.add(entry.id());
    }
    return ids;
  }

  /** Returns the ids of the findings of the parser and the validity checks. */
  public static List<String> validityIds() {
    return List.of(ValidityRules.IDS);
  }
}
