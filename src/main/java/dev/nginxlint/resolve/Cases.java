package dev.nginxlint.resolve;

import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.config.Server;
import dev.nginxlint.resolve.KnownFiles.Links;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.resolve.Outcome.Alternative;
import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one request, and runs it again for each answer to what is not known. */
final class Cases {
  /** No more runs than this for one request; what is asked then stays open. */
  private static final int MAX_RUNS = 200;

  private final Resolver resolver;
  private final Request request;
  private final Optional<Server> server;
  private final Assumptions known;
  private int runs;

  Cases(Resolver resolver, Request request, Optional<Server> server, Assumptions known) {
    this.resolver = resolver;
    this.request = request;
    this.server = server;
    this.known = known;
  }

  /** Resolves for each address that the connection may arrive at. */
  Resolution resolve(List<ListenKey> keys) {
    if (keys.size() == 1) {
      return resolve(keys.get(0), known);
    }
    Map<String, Resolution> cases = new LinkedHashMap<>();
    List<String> addresses = new ArrayList<>();
    for (ListenKey key : keys) {
      cases.put("the connection arrives at " + key.address(), resolve(key, known));
      addresses.add(key.address().toString());
    }
    return choose(new Question.OfAddress(addresses, request.port()), cases, Optional.empty());
  }

  private Resolution resolve(ListenKey key, Assumptions assumptions) {
    runs++;
    RequestState r = resolver.run(request, server, key, assumptions);
    Resolution resolution = resolution(r, r.outcome.orElseThrow());
    if (r.question.isEmpty() || runs >= MAX_RUNS) {
      return resolution;
    }
    Question question = r.question.get();
    return choose(question, cases(question, key, assumptions), Optional.of(resolution));
  }

  private Map<String, Resolution> cases(Question question, ListenKey key, Assumptions given) {
    if (question instanceof Question.OfFile file) {
      return casesOfFile(file.path(), key, given);
    }
    if (question instanceof Question.OfLinks links) {
      return casesOfLinks(links, key, given);
    }
    if (question instanceof Question.OfAccess pass) {
      return casesOfAccess(pass, key, given);
    }
    if (question instanceof Question.OfCondition condition) {
      return casesOfCondition(condition.directive(), key, given);
    }
    if (question instanceof Question.OfValue value) {
      return casesOfValue(value, key, given);
    }
    return Map.of();
  }

  private Map<String, Resolution> casesOfCondition(If condition, ListenKey key, Assumptions given) {
    String shown = Words.condition(condition);
    Directive directive = condition.directive();
    Map<String, Resolution> cases = new LinkedHashMap<>();
    cases.put(shown + " is true", resolve(key, given.with(directive, true)));
    cases.put(shown + " is false", resolve(key, given.with(directive, false)));
    return cases;
  }

  private Map<String, Resolution> casesOfFile(String path, ListenKey key, Assumptions given) {
    Resolution file = resolve(key, given.with(path, Presence.FILE));
    Resolution folder = resolve(key, given.with(path, Presence.DIRECTORY));
    Resolution absent = resolve(key, given.with(path, Presence.ABSENT));
    Map<String, Resolution> cases = new LinkedHashMap<>();
    if (same(file, absent)) {
      cases.put(path + " is a directory", folder);
      cases.put(path + " is not a directory", absent);
      return cases;
    }
    cases.put(path + " exists", file);
    if (!same(folder, file) && !same(folder, absent)) {
      cases.put(path + " is a directory", folder);
    }
    cases.put(path + " does not exist", absent);
    return cases;
  }

  private Map<String, Resolution> casesOfLinks(
      Question.OfLinks question, ListenKey key, Assumptions given) {
    String path = question.path();
    boolean ifNotOwner = question.symlinks().ifNotOwner();
    String link = ifNotOwner ? "a symbolic link of another owner" : "a symbolic link";
    Map<String, Resolution> cases = new LinkedHashMap<>();
    cases.put(path + " goes over no such link", resolve(key, given.with(path, Links.NONE)));
    if (!ifNotOwner) {
      String folder = "a folder of " + path + " is " + link;
      cases.put(folder, resolve(key, given.with(path, Links.ON_THE_WAY)));
    }
    String end = ifNotOwner ? path + " goes over " + link : path + " is " + link;
    cases.put(end, resolve(key, given.with(path, Links.AT_END)));
    return cases;
  }

  private Map<String, Resolution> casesOfAccess(
      Question.OfAccess question, ListenKey key, Assumptions given) {
    String shown = Words.place(question.directive());
    Map<String, Resolution> cases = new LinkedHashMap<>();
    cases.put(shown + " lets it pass", resolve(key, given.with(question.directive(), 0)));
    boolean several = question.refusals().size() > 1;
    for (int refusal : question.refusals()) {
      String answer = refusal == 500 ? "neither 2xx, 401 nor 403" : Integer.toString(refusal);
      String when = several ? " answers " + answer : " does not";
      cases.put(shown + when, resolve(key, given.with(question.directive(), refusal)));
    }
    return cases;
  }

  private Map<String, Resolution> casesOfValue(
      Question.OfValue question, ListenKey key, Assumptions given) {
    Map<String, Resolution> cases = new LinkedHashMap<>();
    for (String value : question.values()) {
      String when = "$" + question.variable() + " is \"" + value + "\"";
      cases.put(when, resolve(key, given.with(question.variable(), value)));
    }
    return cases;
  }

  private static boolean same(Resolution one, Resolution two) {
    return SameOutcome.of(one.outcome(), two.outcome());
  }

  private static boolean allSame(List<Resolution> all) {
    for (Resolution one : all.subList(1, all.size())) {
      if (!same(one, all.get(0))) {
        return false;
      }
    }
    return true;
  }

  /** Returns what all cases come to, where it is one thing; else an outcome that tells them all. */
  private static Resolution choose(
      Question question, Map<String, Resolution> cases, Optional<Resolution> asked) {
    List<Resolution> all = List.copyOf(cases.values());
    boolean complete =
        !(question instanceof Question.OfAccess access) || !access.refusals().isEmpty();
    if (complete && allSame(all)) {
      return all.get(0);
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Map.Entry<String, Resolution> one : cases.entrySet()) {
      alternatives.add(new Alternative(one.getKey(), one.getValue().outcome()));
    }
    Outcome outcome = new Outcome.Undecided(question.reason(), alternatives);
    Resolution base = asked.orElse(all.get(0));
    return new Resolution(
        base.request(),
        outcome,
        base.server(),
        base.location(),
        base.uri(),
        base.args(),
        base.steps());
  }

  private Resolution resolution(RequestState r, Outcome outcome) {
    return new Resolution(
        request, outcome, Optional.of(r.server), r.location, r.uri, r.args, r.steps);
  }
}
