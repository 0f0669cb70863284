package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/**
 * Who may pass.
 *
 * @param rules those of {@code allow} and {@code deny}
 * @param satisfyAny whether one that lets a request pass is enough: {@code satisfy any}
 * @param limits {@code limit_req} and {@code limit_conn}, which are taken to let all pass
 */
public record AccessSettings(
    List<AccessRule> rules,
    boolean satisfyAny,
    BasicAuth basic,
    Optional<AuthRequest> request,
    List<Directive> limits) {

  /** nginx's defaults: all pass. */
  public static final AccessSettings DEFAULT =
      new AccessSettings(
          List.of(),
          false,
          new BasicAuth(Optional.empty(), Optional.empty(), Optional.empty()),
          Optional.empty(),
          List.of());

  public AccessSettings {
    rules = List.copyOf(rules);
    limits = List.copyOf(limits);
  }

  /**
   * A password is asked for where there are both a realm and a file.
   *
   * @param realm {@code auth_basic}
   * @param file {@code auth_basic_user_file}
   */
  public record BasicAuth(
      Optional<Directive> directive, Optional<ComplexValue> realm, Optional<ComplexValue> file) {}

  /** {@code auth_request}. */
  public record AuthRequest(Directive directive, String uri) {}

  /** Reads what is in effect in a block. */
  static AccessSettings read(Block block, AccessSettings outer) {
    if (!block.hasAny("allow", "deny", "satisfy", "limit_req", "limit_conn")
        && !block.hasAny("auth_basic", "auth_basic_user_file", "auth_request")) {
      return outer;
    }
    List<AccessRule> rules = rules(block);
    Optional<String> satisfy = block.value("satisfy");
    List<Directive> limits = limits(block);
    return new AccessSettings(
        rules.isEmpty() ? outer.rules() : rules,
        satisfy.isPresent() ? satisfy.get().equals("any") : outer.satisfyAny(),
        basic(block, outer.basic()),
        request(block, outer.request()),
        limits.isEmpty() ? outer.limits() : limits);
  }

  private static List<AccessRule> rules(Block block) {
    if (block.all("allow").isEmpty() && block.all("deny").isEmpty()) {
      return List.of();
    }
    List<AccessRule> rules = new java.util.ArrayList<>();
    for (Directive directive : block.directives()) {
      boolean allow = directive.is("allow");
      if ((allow || directive.is("deny")) && !directive.parameters().isEmpty()) {
        Optional<Network> network = Network.parse(directive.parameter(1));
        if (network.isPresent()) {
          rules.add(new AccessRule(directive, allow, network.get()));
        }
      }
    }
    return rules;
  }

  private static BasicAuth basic(Block block, BasicAuth outer) {
    Optional<Directive> realm = block.first("auth_basic");
    Optional<Directive> file = block.first("auth_basic_user_file");
    if (realm.isEmpty() && file.isEmpty()) {
      return outer;
    }
    return new BasicAuth(
        realm.isPresent() ? realm : outer.directive(),
        realm.isPresent() ? value(realm.get()) : outer.realm(),
        file.isPresent() ? value(file.get()) : outer.file());
  }

  private static Optional<ComplexValue> value(Directive directive) {
    return ComplexValue.parse(directive.parameter(1)).value();
  }

  private static Optional<AuthRequest> request(Block block, Optional<AuthRequest> outer) {
    Optional<Directive> directive = block.first("auth_request");
    if (directive.isEmpty()) {
      return outer;
    }
    String uri = directive.get().parameter(1);
    return uri.equals("off") || uri.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuthRequest(directive.get(), uri));
  }

  private static List<Directive> limits(Block block) {
    List<Directive> requests = block.all("limit_req");
    List<Directive> connections = block.all("limit_conn");
    if (requests.isEmpty() || connections.isEmpty()) {
      return requests.isEmpty() ? connections : requests;
    }
    List<Directive> limits = new java.util.ArrayList<>(requests);
    limits.addAll(connections);
    return limits;
  }
}
