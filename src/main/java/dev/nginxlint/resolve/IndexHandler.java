package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** Looks for the file that stands for a folder: ngx_http_index_handler(). */
final class IndexHandler {
  /** What nginx takes beyond the length that a name had before it looked at its variables anew. */
  private static final int SPARE = 17;

  private final NginxConfig config;
  private final Values values;
  private final FileOpener opener;
  private final SpecialResponse special;

  IndexHandler(NginxConfig config, Values values, FileOpener opener, SpecialResponse special) {
    this.config = config;
    this.values = values;
    this.opener = opener;
    this.special = special;
  }

  /** Goes to the first file that is there; empty where there is none, but the folder. */
  Optional<Phase> handle(String path, RequestState r) {
    boolean folderTested = false;
    for (ComplexValue value : r.config.files().index()) {
      Optional<String> name = name(value, r);
      if (name.isEmpty()) {
        return Optional.of(Phase.DONE);
      }
      if (name.get().startsWith("/")) {
        return Optional.of(special.internalRedirect(name.get(), r.args, r));
      }
      String file = path + name.get();
      Presence presence = opener.presence(file, r);
      if (presence == Presence.UNKNOWN) {
        return Optional.of(opener.ask(file, r));
      }
      if (presence != Presence.ABSENT) {
        r.step(Phase.CONTENT, r.config.files().root().directive(), "index ", path, name.get());
        return Optional.of(special.internalRedirect(r.uri + name.get(), r.args, r));
      }
      Optional<Phase> end = error(file, r);
      if (end.isEmpty() && !folderTested) {
        end = testFolder(path, r);
        folderTested = true;
      }
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  /** ngx_http_index_error(). */
  private Optional<Phase> error(String file, RequestState r) {
    Optional<String> denial = opener.unreachable(file, r);
    if (denial.isPresent()) {
      return Optional.of(special.answer(403, denial.get(), r));
    }
    return opener.isCutOff(file, r)
        ? Optional.of(special.answer(404, "a folder of " + file + " is a symbolic link", r))
        : Optional.empty();
  }

  /** ngx_http_index_test_dir(); empty where the folder is there. */
  private Optional<Phase> testFolder(String path, RequestState r) {
    boolean slash = path.length() > 1 && path.endsWith("/");
    String folder = slash ? path.substring(0, path.length() - 1) : path;
    return switch (opener.presence(folder, r)) {
      case UNKNOWN -> Optional.of(opener.ask(folder, r));
      case DIRECTORY -> Optional.empty();
      case ABSENT -> absentFolder(folder, r);
      // Only an alias without a slash at its end can name a file here.
      case FILE ->
          Optional.of(
              slash
                  ? special.answer(404, folder + " is not a directory", r)
                  : special.answer(500, folder + " is not a directory", r));
    };
  }

  private Optional<Phase> absentFolder(String folder, RequestState r) {
    Optional<String> link = opener.refusedLink(folder, r);
    if (link.isPresent()) {
      return Optional.of(special.answer(403, link.get(), r));
    }
    // A folder that may be searched but not opened is one all the same.
    return opener.unreachable(folder, r).isPresent()
        ? Optional.empty()
        : Optional.of(special.answer(404, folder + " is not there", r));
  }

  /**
   * Returns the name that a parameter gives. Its variables are taken as they were when they were
   * last evaluated, whatever became of the uri since; but where the root has variables too, making
   * the path forgets them between measuring the name and writing it.
   */
  private Optional<String> name(ComplexValue value, RequestState r) {
    if (value.isConstant()) {
      return Optional.of(value.text());
    }
    if (mayHaveBeenRead(value, r)) {
      r.undecided("where nginx has last evaluated the variables of \"index\" is not followed");
      return Optional.empty();
    }
    Optional<String> name = values.evaluateAsKept(value, r);
    if (name.isPresent() && r.config.files().root().hasVariables()) {
      int longest = name.get().length() + SPARE;
      r.variables.flush();
      name = values.evaluateAsKept(value, r);
      if (name.isPresent() && name.get().length() > longest) {
        r.undecided("a name of \"index\" is longer than nginx has room for");
        return Optional.empty();
      }
    }
    if (name.isPresent() && name.get().isEmpty()) {
      r.undecided("nginx reads what was never written where a name of \"index\" is empty");
      return Optional.empty();
    }
    return name;
  }

  /** Says whether a variable may have been evaluated before, for what is not followed. */
  private boolean mayHaveBeenRead(ComplexValue value, RequestState r) {
    if (!hangsOnUri(value) || (r.validUnparsedUri && !r.internal && hasArgsAsSent(r))) {
      return false;
    }
    return r.upstream.asked || limitsRead();
  }

  private static boolean hasArgsAsSent(RequestState r) {
    return r.args.isEmpty() || r.unparsedUri.contains("?" + r.args);
  }

  /** Says whether a zone of limits is kept by what may hang on the uri. */
  private boolean limitsRead() {
    for (Directive http : config.written().directives()) {
      for (Directive directive : http.children()) {
        if (directive.is("limit_req_zone") || directive.is("limit_conn_zone")) {
          Optional<ComplexValue> key = ComplexValue.parse(directive.parameter(1)).value();
          if (key.isEmpty() || hangsOnUri(key.get())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean hangsOnUri(ComplexValue value) {
    for (ComplexValue.Part part : value.parts()) {
      if (part instanceof ComplexValue.Variable variable
          && (Builtin.hangsOnRequest(variable.name())
              || config.definedVariables().containsKey(variable.name()))) {
        return true;
      }
    }
    return false;
  }
}
