package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Ascii;
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
  private final java.util.Set<String> groupNames = new java.util.HashSet<>();

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
    LocationConfig merged =
        withHandlers(
            merge(directive, block, match, outer),
            Handlers.read(block, match),
            Handlers.passes(block, match));
    Optional<Directive> limit = block.first("limit_except");
    Optional<LocationConfig> aroundIf = match.isPresent() ? Optional.of(merged) : Optional.empty();
    List<RewriteDirective> program = new ProgramReader(this, aroundIf).read(block.directives());
    Optional<TryFiles> tryFiles = settings.tryFiles(block);
    if (limit.isEmpty() && program.isEmpty() && tryFiles.isEmpty()) {
      return merged;
    }
    return new LocationConfig(
        merged.block(),
        merged.files(),
        merged.errors(),
        merged.redirects(),
        merged.proxy(),
        merged.upstreams(),
        merged.client(),
        merged.internal(),
        merged.maxBodySize(),
        merged.access(),
        program,
        tryFiles,
        merged.handler(),
        merged.passes(),
        limit.isPresent() ? Optional.of(limitExcept(limit.get(), merged)) : Optional.empty(),
        merged.obstacles());
  }

  private LocationConfig merge(
      Optional<Directive> directive,
      Block block,
      Optional<LocationMatch> match,
      LocationConfig outer) {
    List<Obstacle> obstacles = Obstacles.of(block, outer.obstacles());
    Optional<Directive> written = block.first("try_files");
    if (written.isPresent() && settings.tryFiles(block).isEmpty()) {
      obstacles.add(new Obstacle(written.get(), Obstacle.Effect.ANYTHING));
    }
    return new LocationConfig(
        directive,
        settings.files(block, match, outer.files()),
        settings.errors(block, outer.errors()),
        settings.redirects(block, outer.redirects()),
        UpstreamReader.proxy(block, match, outer.proxy()),
        UpstreamReader.upstreams(block, outer.upstreams()),
        ClientSettings.read(directive, block, outer.client()),
        outer.internal() || !block.all("internal").isEmpty(),
        maxBodySize(block, outer.maxBodySize()),
        AccessSettings.read(block, outer.access()),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        obstacles);
  }

  /** Notes the named groups of a pattern of a program, which are variables. */
  void note(Compilation regex) {
    if (regex instanceof Compilation.Compiled compiled) {
      for (ParsedPattern.NamedGroup group : compiled.regex().names()) {
        groupNames.add(Ascii.lowerCase(group.name()));
      }
    }
  }

  /** Adds the names of the groups noted. */
  void addGroupNames(java.util.Set<String> names) {
    names.addAll(groupNames);
  }

  /** Reads what is in effect in the block of an "if", but for its program. */
  LocationConfig nameless(Directive directive, LocationConfig around) {
    Block block = new Block(directive.children());
    LocationConfig merged = merge(Optional.of(directive), block, Optional.empty(), around);
    Optional<Handler> own = Handlers.read(block, Optional.empty());
    List<Handler> passes = Handlers.passes(block, Optional.empty());
    return withHandlers(merged, own, Handlers.mergePasses(passes, around.passes()));
  }

  /** Reads what is in effect for other methods: a nameless block, like that of an "if". */
  private LimitExcept limitExcept(Directive limit, LocationConfig around) {
    List<String> methods = Block.words(limit);
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    LocationConfig config = nameless(limit, around);
    Optional<Handler> handler =
        config.handler().isPresent() ? config.handler() : Handlers.passedDown(config.passes());
    return new LimitExcept(
        limit, java.util.Set.copyOf(methods), withHandlers(config, handler, config.passes()));
  }

  private static LocationConfig withHandlers(
      LocationConfig config, Optional<Handler> handler, List<Handler> passes) {
    if (handler.isEmpty() && passes.isEmpty()) {
      return config;
    }
    return new LocationConfig(
        config.block(),
        config.files(),
        config.errors(),
        config.redirects(),
        config.proxy(),
        config.upstreams(),
        config.client(),
        config.internal(),
        config.maxBodySize(),
        config.access(),
        config.program(),
        config.tryFiles(),
        handler,
        passes,
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
