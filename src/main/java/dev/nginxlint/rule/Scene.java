package dev.nginxlint.rule;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.syntax.Problem;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules look at: a configuration, and its directives by name. */
public final class Scene {
  /** In a block with so many directives, they are not looked for again and again. */
  private static final int LARGE = 50;

  /** Stands for the first directive of all: for checks that look at the text of the files. */
  public static final String ANY = "*";

  private final Configuration configuration;
  private final Context context;
  private final Map<String, List<Placement>> byName = new HashMap<>();
  private final NginxBuild build;
  private @Nullable Probe probe;
  private @Nullable Boolean followed;
  private final Map<String, Object> kept = new HashMap<>();
  private final Map<String, Map<Integer, Object>> keptByOrder = new HashMap<>();

  /** The directives of large blocks by name, by the order of the block. */
  private final Map<Integer, Map<String, List<Placement>>> blocks = new HashMap<>();

  /** Looks at a configuration whose outermost directives stand in a context. */
  public Scene(Configuration configuration, Context context, NginxBuild build) {
    this.configuration = configuration;
    this.context = context;
    this.build = build;
    sort(configuration.directives(), context);
  }

  /** Sorts out the directives of a block by name, and what is in them, in nginx's order. */
  private void sort(List<Directive> directives, Context block) {
    for (Directive directive : directives) {
      String name = directive.name().value();
      List<Placement> placements = byName.get(name);
      if (placements == null) {
        placements = new ArrayList<>();
        byName.put(name, placements);
      }
      placements.add(new Placement(directive, block));
      if (directive.block().isPresent()) {
        sort(directive.children(), block.inside(directive));
      }
    }
  }

  public Configuration configuration() {
    return configuration;
  }

  /** Returns what answers requests; made when first asked for, most configurations never do. */
  public Probe probe() {
    Probe made = probe == null ? new Probe(configuration, build) : probe;
    probe = made;
    return made;
  }

  /** Returns what the configuration means to nginx. */
  public NginxConfig config() {
    return probe().config();
  }

  /** Returns the nginx that is to read the configuration. */
  public NginxVersion version() {
    return build.version();
  }

  /** Says whether no version was told: the newest nginx there is, which no range ends before. */
  public boolean isNewest() {
    return build.isNewest();
  }

  boolean isOf(VersionRange range) {
    return range.has(build.version()) && !(range.isPast() && isNewest());
  }

  /** Returns the directives of a name, in the order nginx reads them. */
  public List<Placement> directives(String name) {
    if (name.equals(ANY)) {
      List<Directive> all = configuration.directives();
      return all.isEmpty() ? List.of() : List.of(new Placement(all.get(0), context));
    }
    List<Placement> placements = byName.get(name);
    return placements == null ? List.of() : placements;
  }

  /** Returns the names of all directives there are. */
  public Iterable<String> names() {
    return byName.keySet();
  }

  /** Says whether there is any of some directives. */
  public boolean hasAny(List<String> names) {
    for (String name : names) {
      if (byName.containsKey(name) || name.equals(ANY)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Says whether this is all that nginx reads: no fragment, and nothing of it missing. Only then
   * does it count that something is not there.
   */
  public boolean isWhole() {
    return context.is("main") && isFollowed();
  }

  /**
   * Says whether all that is included was read. Masks that bring nothing are right for nginx; but
   * where all those of a block do, the files they are for are mostly elsewhere.
   */
  public boolean isFollowed() {
    boolean known = followed == null ? areIncludesFollowed() : followed;
    followed = known;
    return known;
  }

  private boolean areIncludesFollowed() {
    if (!configuration.followed()) {
      return false;
    }
    for (Problem problem : configuration.problems()) {
      if (problem.finding().rule().equals("include")) {
        return false;
      }
    }
    for (Placement include : directives("include")) {
      if (isMask(include)
          && !include.context().is("main")
          && !anyMaskBroughtSomething(beside(include, "include"))) {
        return false;
      }
    }
    return true;
  }

  private boolean anyMaskBroughtSomething(List<Placement> includes) {
    for (Placement include : includes) {
      if (isMask(include) && broughtSomething(include)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMask(Placement include) {
    for (Parameter parameter : include.directive().parameters()) {
      String mask = parameter.value();
      if (mask.indexOf('*') >= 0 || mask.indexOf('?') >= 0 || mask.indexOf('[') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Says whether what an include brought stands after it. */
  private boolean broughtSomething(Placement include) {
    boolean after = false;
    for (Directive directive : Surroundings.in(include.context(), configuration)) {
      if (after) {
        return directive.span().file() != include.directive().span().file();
      }
      after = directive.order() == include.directive().order();
    }
    return false;
  }

  /** Returns the directives beside one, itself among them, that have a name. */
  public List<Placement> beside(Placement placement, String name) {
    return in(placement.context(), name);
  }

  /** Returns the directives of a name that are in force where a directive stands. */
  public List<Placement> inForce(Placement placement, String name) {
    return inForce(placement.context(), name);
  }

  /**
   * Returns the directives of a name that are in force in a block: its own, or else those of the
   * nearest block around it that has any, as the ngx_http_merge functions take them.
   */
  public List<Placement> inForce(Context block, String name) {
    Optional<Context> level = Optional.of(block);
    while (level.isPresent()) {
      List<Placement> found = in(level.get(), name);
      if (!found.isEmpty()) {
        return found;
      }
      // What stands around a fragment is not seen.
      level = level.get().directive().isPresent() ? level.get().outer() : Optional.empty();
    }
    return List.of();
  }

  /** Returns the directives of a name in a block; those of a large one are sorted out once. */
  public List<Placement> in(Context block, String name) {
    if (!byName.containsKey(name)) {
      return List.of();
    }
    List<Directive> all = Surroundings.in(block, configuration);
    if (all.size() < LARGE) {
      List<Placement> found = new ArrayList<>(2);
      for (Directive directive : all) {
        if (directive.is(name)) {
          found.add(new Placement(directive, block));
        }
      }
      return found;
    }
    int key = block.directive().isPresent() ? block.directive().get().order() : -1;
    Map<String, List<Placement>> sorted = blocks.get(key);
    if (sorted == null) {
      sorted = new HashMap<>();
      for (Directive directive : all) {
        String other = directive.name().value();
        List<Placement> named = sorted.get(other);
        if (named == null) {
          named = new ArrayList<>(2);
          sorted.put(other, named);
        }
        named.add(new Placement(directive, block));
      }
      blocks.put(key, sorted);
    }
    List<Placement> found = sorted.get(name);
    return found == null ? List.of() : found;
  }

  /** Returns what was kept under a name, or null; so that checks work something out only once. */
  public @Nullable Object kept(String name) {
    return kept.get(name);
  }

  /** Keeps what a check worked out for the whole configuration. */
  public void keep(String name, Object worked) {
    kept.put(name, worked);
  }

  /** Returns what was kept under a name for a directive, by its order, or null. */
  public @Nullable Object kept(String name, int order) {
    Map<Integer, Object> known = keptByOrder.get(name);
    return known == null ? null : known.get(order);
  }

  /** Keeps what a check worked out for one directive. */
  public void keep(String name, int order, Object worked) {
    Map<Integer, Object> known = keptByOrder.get(name);
    if (known == null) {
      known = new HashMap<>();
      keptByOrder.put(name, known);
    }
    known.put(order, worked);
  }
}
