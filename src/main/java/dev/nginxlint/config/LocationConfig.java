package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is in effect in one block, inherited or written there: nginx's {@code loc_conf} after
 * merging.
 *
 * @param block the block; empty for what is in effect around all servers
 * @param program the rewrite directives of the block itself
 * @param client what looks at who sends a request
 * @param maxBodySize {@code client_max_body_size}; 0 for no limit
 * @param handler what the block itself installs
 * @param passes where the modules that pass requests on would pass them, each in one place at most;
 *     a nameless block takes them over from the location around it
 * @param obstacles what is not followed and could change the answer
 */
public record LocationConfig(
    Optional<Directive> block,
    FileSettings files,
    ErrorSettings errors,
    RedirectSettings redirects,
    ProxySettings proxy,
    UpstreamSettings upstreams,
    ClientSettings client,
    boolean internal,
    long maxBodySize,
    AccessSettings access,
    List<RewriteDirective> program,
    Optional<TryFiles> tryFiles,
    Optional<Handler> handler,
    List<Handler> passes,
    Optional<LimitExcept> limitExcept,
    List<Obstacle> obstacles) {

  public LocationConfig {
    program = List.copyOf(program);
    passes = List.copyOf(passes);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns where a module passes requests to, named by its directive. */
  public Optional<Handler> pass(String directive) {
    return Handlers.pass(passes, directive);
  }

  /** Returns the directives that are not followed and have an effect of a kind. */
  public List<Directive> obstacles(Obstacle.Effect effect) {
    if (obstacles.isEmpty()) {
      return List.of();
    }
    List<Directive> directives = new ArrayList<>();
    for (Obstacle obstacle : obstacles) {
      if (obstacle.effect() == effect) {
        directives.add(obstacle.directive());
      }
    }
    return directives;
  }
}
