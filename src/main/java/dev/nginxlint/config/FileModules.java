package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Decimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The modules that answer where a plain file would.
 *
 * @param randomIndex {@code random_index}, where it is on
 * @param mirrors where copies of the request go
 */
public record FileModules(
    Optional<Directive> randomIndex, GzipStatic gzipStatic, Dav dav, List<Directive> mirrors) {

  /** nginx's defaults: none. */
  static final FileModules DEFAULT =
      new FileModules(
          Optional.empty(),
          new GzipStatic(Optional.empty(), false, false, List.of()),
          new Dav(Set.of(), false, 0),
          List.of());

  public FileModules {
    mirrors = List.copyOf(mirrors);
  }

  /**
   * {@code gzip_static}.
   *
   * @param directive empty where it is off
   * @param always whether clients are not asked if they take it
   * @param proxied whether {@code gzip_proxied} is not off
   * @param disabled the patterns of {@code gzip_disable}
   */
  public record GzipStatic(
      Optional<Directive> directive, boolean always, boolean proxied, List<String> disabled) {
    public GzipStatic {
      disabled = List.copyOf(disabled);
    }
  }

  /**
   * {@code dav_methods}.
   *
   * @param methods as clients send them
   * @param fullPath {@code create_full_put_path}
   * @param minDeleteDepth {@code min_delete_depth}
   */
  public record Dav(Set<String> methods, boolean fullPath, long minDeleteDepth) {
    public Dav {
      methods = Set.copyOf(methods);
    }
  }

  /** Says whether a block has directives of these modules. */
  static boolean areIn(Block block) {
    return block.hasAny("random_index", "mirror", "gzip_static", "gzip_proxied", "gzip_disable")
        || block.hasAny("dav_methods", "create_full_put_path", "min_delete_depth");
  }

  /** Reads what is in effect in a block. */
  static FileModules read(Block block, FileModules outer) {
    Optional<Directive> random = block.first("random_index");
    List<Directive> mirrors = block.all("mirror");
    Optional<Directive> randomOn = outer.randomIndex();
    if (random.isPresent()) {
      randomOn = isOn(random.get()) ? random : Optional.empty();
    }
    if (!mirrors.isEmpty() && isOff(mirrors.get(0))) {
      mirrors = List.of();
    } else if (mirrors.isEmpty()) {
      mirrors = outer.mirrors();
    }
    return new FileModules(
        randomOn, gzipStatic(block, outer.gzipStatic()), dav(block, outer.dav()), mirrors);
  }

  private static boolean isOn(Directive directive) {
    return Ascii.same(directive.parameter(1), "on");
  }

  private static boolean isOff(Directive directive) {
    return !directive.parameters().isEmpty() && directive.parameter(1).equals("off");
  }

  private static GzipStatic gzipStatic(Block block, GzipStatic outer) {
    Optional<Directive> directive = block.first("gzip_static");
    Optional<Directive> proxied = block.first("gzip_proxied");
    List<Directive> disable = block.all("gzip_disable");
    if (directive.isEmpty() && proxied.isEmpty() && disable.isEmpty()) {
      return outer;
    }
    Optional<Directive> on = outer.directive();
    if (directive.isPresent()) {
      on = isOff(directive.get()) ? Optional.empty() : directive;
    }
    return new GzipStatic(
        on,
        on.isPresent() && on.get().parameter(1).equals("always"),
        proxied.isPresent() ? !isOff(proxied.get()) : outer.proxied(),
        disable.isEmpty() ? outer.disabled() : words(disable));
  }

  private static List<String> words(List<Directive> directives) {
    List<String> words = new ArrayList<>();
    for (Directive directive : directives) {
      words.addAll(Block.words(directive));
    }
    return words;
  }

  private static Dav dav(Block block, Dav outer) {
    List<Directive> written = block.all("dav_methods");
    Optional<Directive> fullPath = block.first("create_full_put_path");
    Optional<Directive> depth = block.first("min_delete_depth");
    if (written.isEmpty() && fullPath.isEmpty() && depth.isEmpty()) {
      return outer;
    }
    Set<String> methods = outer.methods();
    if (!written.isEmpty()) {
      methods = new HashSet<>();
      for (Directive directive : written) {
        for (Parameter parameter : directive.parameters()) {
          methods.add(method(parameter.value()));
        }
      }
    }
    return new Dav(
        methods,
        fullPath.isPresent() ? isOn(fullPath.get()) : outer.fullPath(),
        depth.isPresent() ? Decimal.parse(depth.get().parameter(1)) : outer.minDeleteDepth());
  }

  private static String method(String written) {
    return switch (Ascii.lowerCase(written)) {
      case "put" -> "PUT";
      case "delete" -> "DELETE";
      case "mkcol" -> "MKCOL";
      case "copy" -> "COPY";
      case "move" -> "MOVE";
      default -> "";
    };
  }
}
