package dev.nginxlint.check.security;

import dev.nginxlint.rule.Check;
import dev.nginxlint.rule.Match;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.rule.Surroundings;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of a block that end without refusing anybody, and rules behind one that decides for all.
 * The first rule that an address matches counts; who matches none is let in.
 *
 * @param after whether to look for rules behind {@code all}
 */
record AllowWithoutDeny(boolean after) implements Check {
  /** What else lets in, of nginx and of modules. */
  private static final List<String> OTHER_ACCESS =
      List.of(
          "auth_basic",
          "auth_request",
          "auth_jwt",
          "auth_oidc",
          "auth_pam",
          "auth_ldap",
          "auth_digest",
          "auth_gss",
          "access_by_lua",
          "access_by_lua_block",
          "access_by_lua_file");

  @Override
  public List<Match> find(Scene scene, Placement placement) {
    if (placement.context().directive().isEmpty()) {
      return List.of();
    }
    List<Directive> rules = new ArrayList<>();
    boolean satisfied = false;
    for (Directive directive : Surroundings.in(placement.context(), scene.configuration())) {
      if ((directive.is("allow") || directive.is("deny")) && !directive.parameters().isEmpty()) {
        rules.add(directive);
      }
      satisfied |= directive.is("satisfy");
      if (directive.is("include") && !scene.isWhole()) {
        return List.of();
      }
    }
    return after ? behindAll(rules, placement, satisfied) : withoutDeny(scene, rules, placement);
  }

  /**
   * Tells of the first rule behind one for all.
   *
   * @param satisfied whether something else may let in those who are refused
   */
  private static List<Match> behindAll(
      List<Directive> rules, Placement placement, boolean satisfied) {
    for (int i = 1; i < rules.size(); i++) {
      Directive before = rules.get(i - 1);
      String who = all(before.parameter(1));
      if (!who.isEmpty()) {
        Directive rule = rules.get(i);
        boolean same = rule.order() == placement.directive().order();
        boolean other = !rule.is(before.name().value());
        return same && other && !(satisfied && before.is("deny"))
            ? List.of(
                Match.at(rule.head(), before.is("deny") ? "refused" : "allowed")
                    .value("who", who)
                    .related("all", before.head()))
            : List.of();
      }
    }
    return List.of();
  }

  /** Returns words for all that an address means; empty where it means some. */
  private static String all(String address) {
    return switch (address) {
      case "all" -> "all";
      case "0.0.0.0/0" -> "all IPv4 addresses";
      case "::/0" -> "all IPv6 addresses";
      default -> "";
    };
  }

  private static List<Match> withoutDeny(Scene scene, List<Directive> rules, Placement placement) {
    if (rules.get(0).order() != placement.directive().order()) {
      return List.of();
    }
    for (Directive rule : rules) {
      if (rule.is("deny") || rule.parameter(1).equals("all")) {
        return List.of();
      }
    }
    for (Placement satisfy : scene.inForce(placement, "satisfy")) {
      if (satisfy.directive().parameter(1).equals("any") && mayAskFor(scene, placement)) {
        return List.of();
      }
    }
    return List.of(Match.at(rules.get(0).head()));
  }

  /** Says whether those that no rule matches may have to show something else. */
  private static boolean mayAskFor(Scene scene, Placement placement) {
    boolean off = false;
    for (String name : OTHER_ACCESS) {
      for (Placement asked : scene.inForce(placement, name)) {
        List<Parameter> words = asked.directive().parameters();
        off = words.size() == 1 && words.get(0).value().equals("off");
        if (!off) {
          return true;
        }
      }
    }
    return !off && !scene.isWhole();
  }

  @Override
  public List<String> values() {
    return after ? List.of("who") : List.of();
  }

  @Override
  public List<String> places() {
    return after ? List.of("all") : List.of();
  }

  @Override
  public List<String> cases() {
    return after ? List.of("refused", "allowed") : List.of();
  }
}
