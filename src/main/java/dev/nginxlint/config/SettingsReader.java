package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.Decimal;
import dev.nginxlint.value.LocationMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads groups of directives of one block, each merged with what is in effect around it. Where the
 * block says nothing of a group, what is around is shared: what many locations have in common is
 * near when requests are followed.
 */
final class SettingsReader {
  private final Prefix prefix;

  SettingsReader(Prefix prefix) {
    this.prefix = prefix;
  }

  FileSettings files(Block block, Optional<LocationMatch> match, FileSettings outer) {
    boolean written = block.hasAny("root", "alias", "index", "autoindex", "disable_symlinks");
    if (!written && !FileModules.areIn(block)) {
      return outer;
    }
    List<ComplexValue> index = new ArrayList<>();
    for (Directive directive : block.all("index")) {
      for (Parameter parameter : directive.parameters()) {
        Optional<ComplexValue> name = ComplexValue.parse(parameter.value()).value();
        if (name.isPresent()) {
          index.add(name.get());
        }
      }
    }
    return new FileSettings(
        root(block, match).orElse(outer.root()),
        index.isEmpty() ? outer.index() : index,
        block.flag("autoindex", outer.autoindex()),
        FileModules.read(block, outer.modules()),
        DisableSymlinks.read(block, outer.symlinks()));
  }

  /** ngx_http_core_root(): one slash at the end of a root is dropped, not of an alias. */
  private Optional<DocumentRoot> root(Block block, Optional<LocationMatch> match) {
    Optional<Directive> alias = block.first("alias");
    Optional<Directive> directive = alias.isPresent() ? alias : block.first("root");
    if (directive.isEmpty()) {
      return Optional.empty();
    }
    String path = directive.get().parameter(1);
    if (alias.isEmpty() && path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    boolean regex = match.isPresent() && match.get().modifier().isRegex();
    int cut = alias.isPresent() && !regex && match.isPresent() ? match.get().uri().length() : 0;
    // The alias of a location with an empty name is nothing but a root: clcf->alias is 0.
    DocumentRoot.Kind kind =
        alias.isPresent() && regex
            ? DocumentRoot.Kind.REGEX_ALIAS
            : cut > 0 ? DocumentRoot.Kind.ALIAS : DocumentRoot.Kind.ROOT;
    // "root /;" leaves nothing, which is absolute all the same: its first byte is still the slash.
    boolean absolute = directive.get().parameter(1).startsWith("/");
    String full = path.startsWith("$") || absolute ? path : prefix.fullName(path);
    Optional<ComplexValue> value = ComplexValue.parse(full).value();
    return value.isPresent()
        ? Optional.of(new DocumentRoot(directive, value.get(), kind, cut))
        : Optional.empty();
  }

  ErrorSettings errors(Block block, ErrorSettings outer) {
    if (!block.hasAny("error_page", "recursive_error_pages")) {
      return outer;
    }
    List<ErrorPage> pages = new ArrayList<>();
    for (Directive directive : block.all("error_page")) {
      addPages(directive, pages);
    }
    return new ErrorSettings(
        block.all("error_page").isEmpty() ? outer.pages() : pages,
        block.flag("recursive_error_pages", outer.recursive()));
  }

  /** ngx_http_core_error_page(). */
  private static void addPages(Directive directive, List<ErrorPage> pages) {
    int count = directive.parameters().size();
    if (count < 2) {
      return;
    }
    Optional<ComplexValue> target = ComplexValue.parse(directive.parameter(count)).value();
    String before = directive.parameter(count - 1);
    boolean equals = before.startsWith("=") && count > 2;
    int overwrite = -1;
    if (equals) {
      overwrite = before.length() > 1 ? (int) Decimal.parse(before.substring(1)) : 0;
    }
    for (int i = 1; i <= count - (equals ? 2 : 1); i++) {
      int status = (int) Decimal.parse(directive.parameter(i));
      boolean badRequest = status >= 494 && status <= 497;
      int answer = overwrite == -1 && badRequest ? 400 : overwrite;
      if (target.isPresent()) {
        pages.add(new ErrorPage(directive, status, answer, target.get()));
      }
    }
  }

  RedirectSettings redirects(Block block, RedirectSettings outer) {
    if (!block.hasAny("absolute_redirect", "port_in_redirect", "server_name_in_redirect")) {
      return outer;
    }
    return new RedirectSettings(
        block.flag("absolute_redirect", outer.absolute()),
        block.flag("port_in_redirect", outer.withPort()),
        block.flag("server_name_in_redirect", outer.withServerName()));
  }

  /** ngx_http_try_files(). */
  Optional<TryFiles> tryFiles(Block block) {
    Optional<Directive> directive = block.first("try_files");
    if (directive.isEmpty() || directive.get().parameters().size() < 2) {
      return Optional.empty();
    }
    int count = directive.get().parameters().size();
    List<TryFiles.Candidate> files = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      String name = directive.get().parameter(i);
      boolean folder = name.endsWith("/");
      Optional<ComplexValue> value =
          ComplexValue.parse(folder ? name.substring(0, name.length() - 1) : name).value();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      files.add(new TryFiles.Candidate(value.get(), folder));
    }
    String last = directive.get().parameter(count);
    int code = last.startsWith("=") ? (int) Decimal.parse(last.substring(1)) : 0;
    Optional<ComplexValue> fallback = ComplexValue.parse(last).value();
    return code < 0 || fallback.isEmpty()
        ? Optional.empty()
        : Optional.of(new TryFiles(directive.get(), files, fallback.get(), code));
  }
}
