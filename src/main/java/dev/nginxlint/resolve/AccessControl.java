package dev.nginxlint.resolve;

import dev.nginxlint.config.AccessRule;
import dev.nginxlint.config.AccessSettings;
import dev.nginxlint.config.AccessSettings.AuthRequest;
import dev.nginxlint.config.AccessSettings.BasicAuth;
import dev.nginxlint.config.Network;
import dev.nginxlint.config.Obstacle;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.IpAddress;
import java.util.List;
import java.util.Optional;

/** Says who may pass: ngx_http_core_access_phase() and the handlers it calls, in nginx's order. */
final class AccessControl {
  /** The directive says nothing of this request. */
  private static final int DECLINED = -1;

  /** It lets the request pass. */
  private static final int OK = 0;

  private final Values values;
  private final SpecialResponse special;
  private final Resolver resolver;

  AccessControl(Values values, SpecialResponse special, Resolver resolver) {
    this.values = values;
    this.special = special;
    this.resolver = resolver;
  }

  Phase check(RequestState r) {
    List<Directive> unknown = r.config.obstacles(Obstacle.Effect.ANYTHING);
    if (!unknown.isEmpty()) {
      return r.undecided(Words.place(unknown.get(0)) + " is not followed");
    }
    AccessSettings access = r.config.access();
    if (r.subrequest) {
      return Phase.PRECONTENT;
    }
    for (Directive limit : access.limits()) {
      r.step(
          Phase.ACCESS,
          Optional.of(limit),
          "note ",
          limit.name().value(),
          " is taken to let it pass");
    }
    return check(access, r.config.obstacles(Obstacle.Effect.ACCESS), r);
  }

  private Phase check(AccessSettings access, List<Directive> unfollowed, RequestState r) {
    for (int i = 0; i < 3 + unfollowed.size(); i++) {
      int verdict =
          switch (i) {
            case 0 -> check(access.rules(), r);
            case 1 -> check(access.basic(), r);
            case 2 -> check(access.request(), r);
            default -> check(unfollowed.get(i - 3), List.of(), r);
          };
      if (r.outcome.isPresent()) {
        return Phase.DONE;
      }
      if (verdict == OK && access.satisfyAny()) {
        r.accessCode = 0;
        return Phase.PRECONTENT;
      }
      if (access.satisfyAny() && (verdict == 401 || verdict == 403)) {
        r.accessCode = r.accessCode == 401 ? 401 : verdict;
      } else if (verdict > OK) {
        return special.answer(verdict, r.refusal, r);
      }
    }
    if (r.accessCode != 0) {
      // ngx_http_core_post_access_phase()
      int code = r.accessCode;
      r.accessCode = 0;
      return special.answer(code, r.refusal, r);
    }
    return Phase.PRECONTENT;
  }

  /** ngx_http_access_handler(). */
  private static int check(List<AccessRule> rules, RequestState r) {
    if (rules.isEmpty()) {
      return DECLINED;
    }
    Optional<String> client = r.client;
    boolean unix = client.isPresent() && client.get().startsWith("unix:");
    Optional<IpAddress> address =
        client.isPresent() && !unix ? address(client.get(), rules) : Optional.empty();
    boolean known = unix || address.isPresent();
    for (AccessRule rule : rules) {
      boolean matched = rule.network().family() == Network.Family.ALL;
      if (!matched && known) {
        matched = rule.network().contains(address);
      } else if (!matched) {
        int verdict = check(rule.directive(), List.of(403), r);
        if (r.outcome.isPresent()) {
          return DECLINED;
        }
        matched = (verdict == OK) == rule.allow();
      }
      if (matched && rule.allow()) {
        return OK;
      }
      if (matched) {
        return refuse(403, "access forbidden by rule", rule.directive(), r);
      }
    }
    return DECLINED;
  }

  /** An IPv4 address in the form of IPv6 is held against the rules for IPv4, if there are any. */
  private static Optional<IpAddress> address(String client, List<AccessRule> rules) {
    Optional<IpAddress> address = Network.address(client);
    if (address.isEmpty() || !address.get().isIpv6()) {
      return address;
    }
    List<Integer> groups = address.get().groups();
    boolean mapped = groups.get(5) == 0xffff;
    for (int i = 0; i < 5; i++) {
      mapped &= groups.get(i) == 0;
    }
    for (AccessRule rule : rules) {
      Network.Family family = rule.network().family();
      if (mapped && (family == Network.Family.INET || family == Network.Family.ALL)) {
        int high = groups.get(6);
        int low = groups.get(7);
        return Optional.of(new IpAddress(List.of(high >> 8, high & 0xff, low >> 8, low & 0xff)));
      }
    }
    return address;
  }

  /** ngx_http_auth_basic_handler(). */
  private int check(BasicAuth auth, RequestState r) {
    if (auth.realm().isEmpty() || auth.file().isEmpty()) {
      return DECLINED;
    }
    Directive directive = auth.directive().orElseThrow();
    Optional<String> realm = values.evaluate(auth.realm().get(), r);
    if (realm.isEmpty() || realm.get().equals("off")) {
      return DECLINED;
    }
    Optional<String> header = r.request.header("Authorization");
    if (header.isEmpty() || !BasicCredentials.areIn(header.get())) {
      return refuse(401, "no user/password was provided for basic authentication", directive, r);
    }
    Optional<String> file = values.evaluate(auth.file().get(), r);
    if (file.isEmpty()) {
      return DECLINED;
    }
    Presence presence =
        file.get().startsWith("/") ? r.assumptions.presence(file.get()) : Presence.UNKNOWN;
    if (presence == Presence.ABSENT) {
      return refuse(403, file.get() + " is not there", directive, r);
    }
    // Without a file of passwords it is 403.
    return check(directive, presence == Presence.FILE ? List.of(401) : List.of(401, 403), r);
  }

  /** ngx_http_auth_request_handler(). */
  private int check(Optional<AuthRequest> request, RequestState r) {
    if (request.isEmpty()) {
      return DECLINED;
    }
    Directive directive = request.get().directive();
    String uri = request.get().uri();
    RequestState sr = resolver.subrequest(uri, r);
    Outcome outcome = sr.outcome.orElseThrow();
    if (outcome instanceof Outcome.Proxy proxy) {
      String asked = proxy.upstream().line();
      r.step(Phase.ACCESS, Optional.of(directive), "auth_request ", uri, " asks ", asked);
    }
    int status = -1;
    if (sr.question.isPresent()) {
      r.ask(sr.question.get());
      return DECLINED;
    } else if (outcome instanceof Outcome.Closed) {
      r.answer(outcome);
      return DECLINED;
    } else if (outcome instanceof Outcome.Response response) {
      status = response.status();
    } else if (outcome instanceof Outcome.File file) {
      status = file.status();
    } else if (outcome instanceof Outcome.Redirect redirect) {
      status = redirect.status();
    } else if (outcome instanceof Outcome.Proxy proxy && proxy.status() != 0) {
      status = proxy.status();
    } else {
      // What an upstream will say is not known.
      int verdict = check(directive, List.of(401, 403, 500), r);
      if (r.outcome.isPresent()) {
        return DECLINED;
      }
      status = verdict == OK ? 200 : verdict;
    }
    r.step(Phase.ACCESS, Optional.of(directive), "auth_request ", uri, " answers ", status);
    if (status == 401 || status == 403) {
      r.refusal = "refused by " + Words.place(directive);
      return status;
    }
    if (status >= 200 && status < 300) {
      return OK;
    }
    r.refusal = "auth request unexpected status: " + status;
    return 500;
  }

  /** Asks what a directive says that cannot be followed here. */
  private static int check(Directive directive, List<Integer> refusals, RequestState r) {
    Optional<Integer> verdict = r.assumptions.verdict(directive);
    if (verdict.isEmpty()) {
      r.ask(new Question.OfAccess(directive, refusals));
      return DECLINED;
    }
    r.refusal = "refused by " + Words.place(directive);
    return verdict.get();
  }

  private static int refuse(int status, String reason, Directive directive, RequestState r) {
    r.step(Phase.ACCESS, Optional.of(directive), reason);
    r.refusal = reason;
    return status;
  }
}
