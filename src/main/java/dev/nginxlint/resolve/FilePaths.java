package dev.nginxlint.resolve;

import dev.nginxlint.config.DocumentRoot;
import dev.nginxlint.config.Prefix;
import java.util.Optional;

/** Makes paths of uris: ngx_http_map_uri_to_path(). */
final class FilePaths {
  private final Prefix prefix;
  private final Values values;

  FilePaths(Prefix prefix, Variables variables) {
    this.prefix = prefix;
    this.values = new Values(variables);
  }

  /** Returns the root or alias in force with its variables filled in: {@code $document_root}. */
  Optional<String> documentRoot(RequestState r) {
    DocumentRoot root = r.config.files().root();
    Optional<String> path = values.tell(root.path(), r);
    boolean atRunTime = !root.path().isConstant() || root.kind() == DocumentRoot.Kind.REGEX_ALIAS;
    return atRunTime ? path.map(prefix::fullName) : path;
  }

  /** Returns the path of the uri: {@code $request_filename}. */
  Optional<String> file(RequestState r) {
    return documentRoot(r).flatMap(root -> tail(r).map(tail -> root + tail));
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
    DocumentRoot root = r.config.files().root();
    return r.undecided(
        "the path of " + root.directive().map(Words::place).orElse("\"root\"") + " is not known");
  }
}
