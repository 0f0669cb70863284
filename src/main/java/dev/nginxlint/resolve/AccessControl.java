package dev.nginxlint.resolve;

import dev.nginxlint.config.AccessRule;
import dev.nginxlint.config.Obstacle;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/** Says who may pass, as far as it is known: the ACCESS phase. */
final class AccessControl {
  private final SpecialResponse special;

  AccessControl(SpecialResponse special) {
    this.special = special;
  }

  Phase check(RequestState r) {
    List<Directive> unknown = r.config.obstacles(Obstacle.Effect.ANYTHING);
    if (!unknown.isEmpty()) {
      return r.undecided(Words.place(unknown.get(0)) + " is not followed");
    }
    List<Directive> unfollowed = r.config.obstacles(Obstacle.Effect.ACCESS);
    for (Directive directive : unfollowed) {
      if (directive.is("satisfy")) {
        return r.undecided(Words.place(directive) + " is not followed");
      }
    }
    for (AccessRule rule : r.config.access()) {
      Optional<Boolean> matched = matches(rule, r);
      if (matched.isEmpty()) {
        return r.ask(new Question.OfAccess(rule.directive(), 403));
      }
      if (matched.get()) {
        if (rule.allow()) {
          break;
        }
        r.step(Phase.ACCESS, Optional.of(rule.directive()), "access forbidden by rule");
        return special.answer(403, "access forbidden by rule", r);
      }
    }
    return checkUnfollowed(unfollowed, r);
  }

  private Phase checkUnfollowed(List<Directive> unfollowed, RequestState r) {
    for (Directive directive : unfollowed) {
      int refusal = directive.is("auth_basic") ? 401 : 0;
      Optional<Boolean> passes = r.assumptions.passes(directive);
      if (passes.isEmpty()) {
        return r.ask(new Question.OfAccess(directive, refusal));
      }
      if (!passes.get()) {
        return special.answer(refusal, "refused by " + Words.place(directive), r);
      }
    }
    return Phase.PRECONTENT;
  }

  /** ngx_http_access_handler(); empty where the address of the client is not known. */
  private static Optional<Boolean> matches(AccessRule rule, RequestState r) {
    if (rule.who().equals("all")) {
      return Optional.of(true);
    }
    // An answer is asked for at the first rule that counts, and stands for all after it.
    Optional<Boolean> assumed = r.assumptions.passes(rule.directive());
    if (assumed.isPresent()) {
      return Optional.of(assumed.get() == rule.allow());
    }
    Optional<String> client = r.request.client();
    return client.isPresent() ? contains(rule.who(), client.get()) : Optional.empty();
  }

  private static Optional<Boolean> contains(String network, String client) {
    int slash = network.indexOf('/');
    Optional<IpAddress> base = parse(slash < 0 ? network : network.substring(0, slash));
    Optional<IpAddress> address = parse(client);
    if (base.isEmpty() || address.isEmpty()) {
      return Optional.empty();
    }
    if (base.get().isIpv6() != address.get().isIpv6()) {
      return Optional.of(false);
    }
    int bits = base.get().isIpv6() ? 16 : 8;
    int length =
        slash < 0 ? bits * base.get().groups().size() : length(network.substring(slash + 1));
    return length < 0
        ? Optional.empty()
        : Optional.of(equal(base.get(), address.get(), length, bits));
  }

  private static int length(String text) {
    long length = dev.nginxlint.value.Decimal.parse(text);
    return length > 128 ? -1 : (int) length;
  }

  private static boolean equal(IpAddress base, IpAddress address, int length, int bits) {
    List<Integer> one = base.groups();
    List<Integer> two = address.groups();
    int left = length;
    for (int i = 0; i < one.size() && left > 0; i++) {
      int shift = Math.max(0, bits - left);
      if (one.get(i) >> shift != two.get(i) >> shift) {
        return false;
      }
      left -= bits;
    }
    return true;
  }

  private static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0 ? IpAddress.parseIpv6(text) : IpAddress.parseIpv4(text);
  }
}
