package dev.nginxlint.resolve;

import dev.nginxlint.config.DocumentRoot;
import dev.nginxlint.config.FileModules.Dav;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.NginxVersion;
import java.util.Optional;

/** Changes files: ngx_http_dav_handler(). */
final class DavHandler {
  private static final int INVALID_DEPTH = -1;
  private static final int INFINITY = 2;

  private final FilePaths paths;
  private final SpecialResponse special;
  private final NginxVersion version;

  DavHandler(FilePaths paths, SpecialResponse special, NginxVersion version) {
    this.paths = paths;
    this.special = special;
    this.version = version;
  }

  Phase handle(Dav dav, RequestState r) {
    if (!r.method.equals("PUT") && r.request.hasBody()) {
      return special.answer(415, r.method + " with body is unsupported", r);
    }
    if (r.method.equals("PUT")) {
      // These come before the path is put together.
      if (r.endsInSlash()) {
        return special.answer(409, "cannot PUT to a collection", r);
      }
      if (r.request.header("Content-Range").isPresent()) {
        return special.answer(501, "PUT with range is unsupported", r);
      }
    }
    if (paths.isRefused(r)) {
      return special.answer(500, FilePaths.REFUSAL, r);
    }
    Optional<String> path = paths.file(r);
    if (path.isEmpty()) {
      return paths.unknown(r);
    }
    return switch (r.method) {
      case "PUT" -> put(path.get(), dav, r);
      case "DELETE" -> delete(path.get(), dav, r);
      case "MKCOL" -> makeCollection(path.get(), r);
      default -> copyOrMove(path.get(), r);
    };
  }

  /** ngx_http_dav_put_handler(). */
  private Phase put(String path, Dav dav, RequestState r) {
    if (r.request.header("Content-Length").isEmpty() && !r.request.hasBody()) {
      return special.answer(500, "PUT request body must be in a file", r);
    }
    return switch (r.assumptions.presence(path)) {
      case UNKNOWN -> r.ask(new Question.OfFile(path));
      case DIRECTORY -> special.answer(409, path + " is a directory", r);
      case FILE -> done(204, "replaces " + path, r);
      case ABSENT -> create(path, dav, r);
    };
  }

  /** ngx_ext_rename_file(). */
  private Phase create(String path, Dav dav, RequestState r) {
    String parent = parent(path);
    return switch (r.assumptions.presence(parent)) {
      case UNKNOWN -> r.ask(new Question.OfFile(parent));
      case DIRECTORY -> done(201, "creates " + path, r);
      case FILE -> special.answer(500, parent + " is not a directory", r);
      case ABSENT ->
          dav.fullPath()
              ? done(201, "creates " + path, r)
              : special.answer(500, parent + " is not there", r);
    };
  }

  /** ngx_http_dav_delete_handler(). */
  private Phase delete(String path, Dav dav, RequestState r) {
    if (dav.minDeleteDepth() > 0 && !isDeep(r.uri, dav.minDeleteDepth())) {
      return special.answer(409, "insufficient URI depth to DELETE", r);
    }
    Presence presence = presence(path, r);
    if (presence == Presence.UNKNOWN) {
      return Phase.DONE;
    }
    int depth = depth(r, presence == Presence.DIRECTORY ? INFINITY : 0);
    if (presence == Presence.ABSENT) {
      return special.answer(isBelowFile(path, r) ? 409 : 404, path + " is not there", r);
    }
    if (presence == Presence.DIRECTORY && !r.endsInSlash()) {
      return special.answer(409, path + " is a directory", r);
    }
    return depth == INFINITY || (depth == 0 && presence == Presence.FILE)
        ? end(204, "deletes " + path, r)
        : special.answer(400, "\"Depth\" header must be infinity", r);
  }

  private static boolean isDeep(String uri, long wanted) {
    int depth = 0;
    for (int i = 0; i < uri.length() - 1; i++) {
      if (uri.charAt(i) == '/' && ++depth >= wanted) {
        return true;
      }
    }
    return false;
  }

  /** ngx_http_dav_mkcol_handler(). */
  private Phase makeCollection(String path, RequestState r) {
    if (!r.endsInSlash()) {
      return special.answer(409, "MKCOL can create a collection only", r);
    }
    String folder = path.substring(0, path.length() - 1);
    Presence presence = presence(folder, r);
    if (presence == Presence.UNKNOWN) {
      return Phase.DONE;
    }
    if (presence != Presence.ABSENT) {
      return special.answer(405, folder + " exists", r);
    }
    Presence parent = presence(parent(folder), r);
    return switch (parent) {
      case UNKNOWN -> Phase.DONE;
      case DIRECTORY -> end(201, "creates " + folder, r);
      default -> special.answer(409, parent(folder) + " is not a directory", r);
    };
  }

  /** ngx_http_dav_copy_move_handler(). */
  private Phase copyOrMove(String path, RequestState r) {
    Optional<String> destination = DavDestination.of(r);
    if (destination.isEmpty()) {
      return special.answer(400, "client sent invalid \"Destination\" header", r);
    }
    String to = destination.get();
    boolean slash = r.request.header("Destination").orElse("").endsWith("/");
    if (r.endsInSlash() != slash) {
      return special.answer(409, "one of URI and \"Destination\" is a collection", r);
    }
    int depth = depth(r, INFINITY);
    if (depth != INFINITY && (!r.method.equals("COPY") || depth != 0)) {
      return special.answer(400, "\"Depth\" header must be infinity", r);
    }
    String overwrite = Ascii.lowerCase(r.request.header("Overwrite").orElse("t"));
    if (!overwrite.equals("t") && !overwrite.equals("f")) {
      return special.answer(400, "client sent invalid \"Overwrite\" header", r);
    }
    DocumentRoot root = r.config.files().root();
    if (root.kind() == DocumentRoot.Kind.ALIAS && to.length() < root.cut()) {
      return version.atLeast(1, 29, 7)
          ? special.answer(400, "client sent invalid \"Destination\" header", r)
          : r.undecided("nginx before 1.29.7 reads past the end of the Destination here");
    }
    String uri = r.uri;
    r.uri = to;
    Optional<String> target = paths.file(r);
    r.uri = uri;
    return target.isEmpty()
        ? paths.unknown(r)
        : copyOrMove(path, target.get(), overwrite.equals("t"), r);
  }

  private Phase copyOrMove(String path, String target, boolean overwrite, RequestState r) {
    boolean slash = target.endsWith("/");
    String to = slash ? target.substring(0, target.length() - 1) : target;
    String from = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (from.equals(to)
        || (slash && (from + "/").startsWith(to + "/"))
        || (slash && (to + "/").startsWith(from + "/"))) {
      return version.atLeast(1, 31, 0)
          ? special.answer(403, "one of URI and \"Destination\" holds the other", r)
          : r.undecided("before 1.31.0 nginx destroys what is copied onto itself");
    }
    Presence there = presence(to, r);
    if (there == Presence.UNKNOWN) {
      return Phase.DONE;
    }
    if (there == Presence.ABSENT && isBelowFile(to, r)) {
      return special.answer(404, to + " cannot be there", r);
    }
    if (there == Presence.DIRECTORY && !slash) {
      return special.answer(409, to + " is a directory", r);
    }
    if (there != Presence.ABSENT && !overwrite) {
      return special.answer(412, to + " exists", r);
    }
    Presence source = presence(path, r);
    return switch (source) {
      case UNKNOWN -> Phase.DONE;
      case ABSENT -> special.answer(404, path + " is not there", r);
      case FILE -> copyFile(from, to, r);
      case DIRECTORY -> copyFolder(from, to, there, r);
    };
  }

  private Phase copyFile(String from, String to, RequestState r) {
    Presence parent = presence(parent(to), r);
    // A file that is moved makes the folders on its way; one that is copied does not.
    boolean creates = r.method.equals("MOVE") && parent == Presence.ABSENT;
    if (parent == Presence.UNKNOWN) {
      return Phase.DONE;
    }
    return parent == Presence.DIRECTORY || creates
        ? end(204, "copies " + from + " to " + to, r)
        : special.answer(500, parent(to) + " is not a directory", r);
  }

  private Phase copyFolder(String from, String to, Presence there, RequestState r) {
    if (!r.endsInSlash()) {
      return special.answer(400, from + " is a directory", r);
    }
    if (there == Presence.FILE) {
      return end(201, "copies " + from + " to " + to, r);
    }
    Presence parent = presence(parent(to), r);
    return switch (parent) {
      case UNKNOWN -> Phase.DONE;
      case DIRECTORY -> end(201, "copies " + from + " to " + to, r);
      default -> special.answer(404, parent(to) + " is not a directory", r);
    };
  }

  /** Tells of a path; where that is not known it is asked, and the run ends. */
  private static Presence presence(String path, RequestState r) {
    Presence presence = r.assumptions.presence(path);
    if (presence == Presence.UNKNOWN) {
      r.ask(new Question.OfFile(path));
    }
    return presence;
  }

  /** Says whether a file is in the way of a path that is not there: ENOTDIR. */
  private static boolean isBelowFile(String path, RequestState r) {
    if (path.endsWith("/")
        && r.assumptions.presence(path.substring(0, path.length() - 1)) == Presence.FILE) {
      return true;
    }
    String outer = parent(path);
    Presence presence = r.assumptions.presence(outer);
    return presence == Presence.FILE
        || (outer.length() > 1 && presence == Presence.ABSENT && isBelowFile(outer, r));
  }

  private static String parent(String path) {
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    int slash = path.lastIndexOf('/', end - 1);
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** ngx_http_dav_depth(). */
  private static int depth(RequestState r, int usual) {
    Optional<String> depth = r.request.header("Depth");
    if (depth.isEmpty()) {
      return usual;
    }
    return switch (depth.get()) {
      case "0" -> 0;
      case "1" -> 1;
      case "infinity" -> INFINITY;
      default -> INVALID_DEPTH;
    };
  }

  /** Sends the header alone, with the status of the error this may be a page for. */
  private static Phase done(int status, String text, RequestState r) {
    r.step(Phase.CONTENT, r.config.files().root().directive(), text);
    return r.answer(new Outcome.Response(r.status(status), Optional.empty(), ""));
  }

  /** Ends with a status that goes the way of errors. */
  private Phase end(int status, String text, RequestState r) {
    r.step(Phase.CONTENT, r.config.files().root().directive(), text);
    return special.answer(status, "", r);
  }
}
