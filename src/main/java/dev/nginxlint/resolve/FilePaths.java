package dev.nginxlint.resolve;

import dev.nginxlint.config.DocumentRoot;
import dev.nginxlint.config.Prefix;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/** Makes paths of uris: ngx_http_map_uri_to_path(). */
final class FilePaths {
  /** What nginx says of an alias where the uri was rewritten. */
  static final String REFUSAL = "\"alias\" cannot be used in location where URI was rewritten";

  private final Prefix prefix;
  private final Values values;
  private final boolean refusesAtOnce;

  FilePaths(Prefix prefix, Variables variables, NginxVersion version) {
    this.prefix = prefix;
    this.values = new Values(variables);
    this.refusesAtOnce = ScriptFixes.areOfDebian(version);
  }

  /** Returns the root or alias in force with its variables filled in: {@code $document_root}. */
  Optional<String> documentRoot(RequestState r) {
    DocumentRoot root = r.config.files().root();
    if (root.hasVariables()) {
      // ngx_http_script_run()
      r.variables.flush();
    }
    Optional<String> path = values.tell(root.path(), r);
    return root.hasVariables() && path.isPresent()
        ? Optional.of(prefix.fullName(path.get()))
        : path;
  }

  /**
   * Says whether nginx refuses to make a path: an alias where the uri was rewritten. That this was
   * just before, in the same program, counts in what Debian mends.
   */
  boolean isRefused(RequestState r) {
    return (!r.validLocation || (refusesAtOnce && r.uriChanged))
        && r.config.files().root().isAlias();
  }

  /** Returns {@code $request_filename}. */
  Optional<String> requestFilename(RequestState r) {
    return isRefused(r) ? Optional.of("") : file(r);
  }

  /** Returns the path of the uri. */
  Optional<String> file(RequestState r) {
    Optional<String> root = documentRoot(r);
    Optional<String> tail = tail(r);
    return root.isPresent() && tail.isPresent()
        ? Optional.of(root.get() + tail.get())
        : Optional.empty();
  }

  /** Returns what of the uri follows the root; empty where nginx would read what is not there. */
  private static Optional<String> tail(RequestState r) {
    DocumentRoot root = r.config.files().root();
    return switch (root.kind()) {
      case ROOT -> Optional.of(r.uri);
      case ALIAS ->
          r.uri.length() < root.cut() ? Optional.empty() : Optional.of(r.uri.substring(root.cut()));
      case REGEX_ALIAS -> Optional.of(r.addUriToAlias ? r.uri : "");
    };
  }

  /** Ends a request whose path cannot be told. */
  Phase unknown(RequestState r) {
    Optional<Directive> root = r.config.files().root().directive();
    String named = root.isPresent() ? Words.place(root.get()) : "\"root\"";
    return r.undecided("the path of " + named + " is not known");
  }
}
