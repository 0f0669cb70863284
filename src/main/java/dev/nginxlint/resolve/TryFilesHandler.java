package dev.nginxlint.resolve;

import dev.nginxlint.config.DocumentRoot;
import dev.nginxlint.config.TryFiles;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** Looks for the files of {@code try_files}: ngx_http_try_files_handler(). */
final class TryFilesHandler {
  private final Values values;
  private final FilePaths paths;
  private final FileOpener opener;
  private final SpecialResponse special;

  TryFilesHandler(Values values, FilePaths paths, FileOpener opener, SpecialResponse special) {
    this.values = values;
    this.paths = paths;
    this.opener = opener;
    this.special = special;
  }

  Phase handle(RequestState r) {
    if (r.config.tryFiles().isEmpty()) {
      return Phase.CONTENT;
    }
    TryFiles tryFiles = r.config.tryFiles().get();
    if (paths.isRefused(r)) {
      return special.answer(500, FilePaths.REFUSAL, r);
    }
    Optional<String> root = paths.documentRoot(r);
    if (root.isEmpty()) {
      return paths.unknown(r);
    }
    // A uri that comes out empty lies in the path, behind the root.
    r.slashBeforeUri = root.get().endsWith("/");
    for (TryFiles.Candidate file : tryFiles.files()) {
      Optional<String> name = name(file.name(), r);
      if (name.isEmpty()) {
        return Phase.DONE;
      }
      String path = root.get() + name.get();
      Presence presence = opener.presence(path, r);
      if (presence == Presence.UNKNOWN) {
        return opener.ask(path, r);
      }
      if (presence == (file.folder() ? Presence.DIRECTORY : Presence.FILE)) {
        found(name.get(), file.folder(), r);
        r.step(Phase.PRECONTENT, Optional.of(tryFiles.directive()), "found ", path);
        return Phase.CONTENT;
      }
      r.step(Phase.PRECONTENT, Optional.of(tryFiles.directive()), "not found ", path);
    }
    return fallBack(tryFiles, r);
  }

  /**
   * Returns what is put behind the root. A value with variables loses the start of the uri that the
   * alias stands for; the last parameter too, which is ticket 97.
   */
  private Optional<String> name(ComplexValue value, RequestState r) {
    DocumentRoot root = r.config.files().root();
    Optional<String> name = values.evaluate(value, r);
    if (name.isEmpty() || value.isConstant() || root.kind() != DocumentRoot.Kind.ALIAS) {
      return name;
    }
    boolean repeats =
        r.uri.length() >= root.cut() && name.get().startsWith(r.uri.substring(0, root.cut()));
    return repeats ? Optional.of(name.get().substring(root.cut())) : name;
  }

  private static void found(String name, boolean folder, RequestState r) {
    DocumentRoot root = r.config.files().root();
    switch (root.kind()) {
      case ROOT -> r.uri = name;
      case ALIAS -> r.uri = r.uri.substring(0, Math.min(root.cut(), r.uri.length())) + name;
      case REGEX_ALIAS -> {
        if (!folder) {
          r.uri = name;
          r.addUriToAlias = true;
        }
      }
    }
  }

  private Phase fallBack(TryFiles tryFiles, RequestState r) {
    if (tryFiles.code() > 0) {
      int code = tryFiles.code();
      r.step(Phase.PRECONTENT, Optional.of(tryFiles.directive()), "=", code);
      // ngx_http_finalize_request() ends the connection for what is no error: nothing was sent.
      return code >= 300 || code == 201 || code == 204
          ? special.answer(code, Words.place(tryFiles.directive()), r)
          : r.answer(new Outcome.Closed());
    }
    Optional<String> target = name(tryFiles.fallback(), r);
    if (target.isEmpty()) {
      return Phase.DONE;
    }
    r.step(Phase.PRECONTENT, Optional.of(tryFiles.directive()), "falls back to ", target.get());
    return target.get().startsWith("@")
        ? special.namedLocation(target.get(), r)
        : special.internalRedirect(target.get(), r);
  }
}
