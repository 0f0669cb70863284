package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is in effect in a block, as the merge functions of nginx's modules: what the block
 * says, or else what is in effect around it.
 */
final class LocationReader {
  private final SettingsReader settings;

  /**
   * The heads of locations by how they are written: a site has the same few patterns everywhere.
   */
  private final Map<String, Optional<LocationMatch>> matches = new HashMap<>();

  LocationReader(Prefix prefix) {
    this.settings = new SettingsReader(prefix);
  }

  /** Reads http, server and location blocks. */
  LocationConfig read(
      Optional<Directive> directive,
      Block block,
      Optional<LocationMatch> match,
      LocationConfig outer) {
    LocationConfig merged = merge(directive, block, match, outer);
    Optional<Directive> limit = block.first("limit_except");
    return new LocationConfig(
        merged.block(),
        merged.files(),
        merged.errors(),
        merged.redirects(),
        merged.proxy(),
        merged.internal(),
        merged.maxBodySize(),
        merged.access(),
        RewriteDirective.program(block.directives()),
        settings.tryFiles(block),
        Handlers.read(block, match),
        limit.isPresent() ? Optional.of(limitExcept(limit.get(), merged)) : Optional.empty(),
        merged.obstacles());
  }

  private LocationConfig merge(
      Optional<Directive> directive,
      Block block,
      Optional<LocationMatch> match,
      LocationConfig outer) {
    List<Obstacle> obstacles = new ArrayList<>(Obstacles.of(block, outer.obstacles()));
    if (settings.tryFiles(block).isEmpty()) {
      Optional<Directive> written = block.first("try_files");
      if (written.isPresent()) {
        obstacles.add(new Obstacle(written.get(), Obstacle.Effect.ANYTHING));
      }
    }
    return new LocationConfig(
        directive,
        settings.files(block, match, outer.files()),
        settings.errors(block, outer.errors()),
        settings.redirects(block, outer.redirects()),
        settings.proxy(block, outer.proxy()),
        outer.internal() || !block.all("internal").isEmpty(),
        maxBodySize(block, outer.maxBodySize()),
        AccessSettings.read(block, outer.access()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        obstacles);
  }

  /** Reads what is in effect for other methods: a nameless block, like that of an "if". */
  private LimitExcept limitExcept(Directive limit, LocationConfig around) {
    List<String> methods = Block.words(limit);
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    Block block = new Block(limit.children());
    LocationConfig merged = merge(Optional.of(limit), block, Optional.empty(), around);
    Optional<Handler> own = Handlers.read(block, Optional.empty());
    Optional<Handler> handler = own.isPresent() ? own : passedDown(around.block());
    return new LimitExcept(limit, java.util.Set.copyOf(methods), withHandler(merged, handler));
  }

  private Optional<Handler> passedDown(Optional<Directive> outer) {
    return outer.isPresent()
        ? Handlers.passedDown(Handlers.read(new Block(outer.get().children()), match(outer.get())))
        : Optional.empty();
  }

  private static LocationConfig withHandler(LocationConfig config, Optional<Handler> handler) {
    return new LocationConfig(
        config.block(),
        config.files(),
        config.errors(),
        config.redirects(),
        config.proxy(),
        config.internal(),
        config.maxBodySize(),
        config.access(),
        config.program(),
        config.tryFiles(),
        handler,
        config.limitExcept(),
        config.obstacles());
  }

  /** Reads the locations of a block, and those in them. */
  Locations locations(Block block, LocationConfig around, boolean insideRegex) {
    List<Location> locations = new ArrayList<>();
    for (Directive directive : block.all("location")) {
      Optional<LocationMatch> match = match(directive);
      if (match.isPresent()) {
        locations.add(location(directive, match.get(), around));
      }
    }
    return Locations.of(locations, insideRegex);
  }

  private Location location(Directive directive, LocationMatch match, LocationConfig around) {
    Block block = new Block(directive.children());
    LocationConfig config = read(Optional.of(directive), block, Optional.of(match), around);
    Locations nested = locations(block, config, match.modifier().isRegex());
    boolean autoRedirect = Handlers.redirectsToSlash(block, match);
    return new Location(directive, match, config, autoRedirect, nested);
  }

  private Optional<LocationMatch> match(Directive location) {
    int count = location.parameters().size();
    if (!location.is("location") || count < 1 || count > 2) {
      return Optional.empty();
    }
    List<String> words = Block.words(location);
    String written = String.join(" ", words);
    Optional<LocationMatch> match = matches.get(written);
    if (match == null) {
      match = LocationMatch.parse(words).value();
      matches.put(written, match);
    }
    return match;
  }

  private static long maxBodySize(Block block, long inherited) {
    Optional<String> value = block.value("client_max_body_size");
    if (value.isEmpty()) {
      return inherited;
    }
    Optional<Size> size = Size.parseOffset(value.get()).value();
    return size.isPresent() ? size.get().bytes() : inherited;
  }
}
