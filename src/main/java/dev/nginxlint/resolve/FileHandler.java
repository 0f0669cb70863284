package dev.nginxlint.resolve;

import dev.nginxlint.config.FileModules;
import dev.nginxlint.config.FileModules.GzipStatic;
import dev.nginxlint.config.Handler;
import dev.nginxlint.config.Obstacle;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** Sends files and lists folders: ngx_http_autoindex_handler(), ngx_http_static_handler(). */
final class FileHandler {
  private final FilePaths paths;
  private final FileOpener opener;
  private final IndexHandler index;
  private final Escapes escapes;
  private final SpecialResponse special;
  private final DavHandler dav;

  FileHandler(
      FilePaths paths,
      FileOpener opener,
      IndexHandler index,
      Escapes escapes,
      SpecialResponse special,
      DavHandler dav) {
    this.paths = paths;
    this.opener = opener;
    this.index = index;
    this.escapes = escapes;
    this.special = special;
    this.dav = dav;
  }

  /** Runs the handlers of the CONTENT phase in nginx's order. */
  Phase handle(RequestState r) {
    for (Directive obstacle : r.config.obstacles(Obstacle.Effect.FILES)) {
      if (concerns(obstacle, r)) {
        return r.undecided(Words.place(obstacle) + " is not followed");
      }
    }
    FileModules modules = r.config.files().modules();
    if (modules.dav().methods().contains(r.method)) {
      return dav.handle(modules.dav(), r);
    }
    if (!r.methodIs("GET", "HEAD", "POST")) {
      return special.answer(405, "files are for GET and HEAD", r);
    }
    if (paths.isRefused(r)) {
      return special.answer(500, FilePaths.REFUSAL, r);
    }
    Optional<String> path = paths.file(r);
    if (path.isEmpty()) {
      return paths.unknown(r);
    }
    if (!r.endsInSlash()) {
      return modules.gzipStatic().directive().isPresent()
          ? compressed(path.get(), modules.gzipStatic(), r)
          : file(path.get(), r);
    }
    if (modules.randomIndex().isPresent()) {
      return random(path.get(), modules.randomIndex().get(), r);
    }
    Optional<Phase> indexed = index.handle(path.get(), r);
    return indexed.isPresent() ? indexed.get() : withoutIndex(path.get(), r);
  }

  /** Sends a file or a part of it: ngx_http_flv_handler(), ngx_http_mp4_handler(). */
  Phase media(Handler.Own own, RequestState r) {
    if (!r.methodIs("GET", "HEAD")) {
      return special.answer(405, Words.place(own.directive()) + " is for GET and HEAD", r);
    }
    if (paths.isRefused(r)) {
      return special.answer(500, FilePaths.REFUSAL, r);
    }
    Optional<String> path = paths.file(r);
    if (path.isEmpty()) {
      return paths.unknown(r);
    }
    Presence presence = r.endsInSlash() ? Presence.DIRECTORY : opener.presence(path.get(), r);
    Optional<String> denial = r.endsInSlash() ? Optional.empty() : opener.unreadable(path.get(), r);
    if (denial.isPresent()) {
      return special.answer(403, denial.get(), r);
    }
    return switch (presence) {
      case UNKNOWN -> opener.ask(path.get(), r);
      case DIRECTORY -> handle(r);
      case ABSENT -> special.answer(404, path.get() + " is not there", r);
      case FILE -> {
        boolean cut = r.args.contains("start=") || r.args.contains("end=");
        if (cut && own.directive().is("mp4")) {
          Optional<Integer> verdict = r.assumptions.verdict(own.directive());
          if (verdict.isEmpty()) {
            yield r.ask(new Question.OfAccess(own.directive(), List.of(500)));
          } else if (verdict.get() != 0) {
            yield special.answer(500, path.get() + " is no mp4 file", r);
          }
        }
        yield send(path.get(), r);
      }
    };
  }

  /** Says whether a directive that is not followed could change the answer to this request. */
  private static boolean concerns(Directive directive, RequestState r) {
    return switch (directive.name().value()) {
      case "brotli_static", "zstd_static" ->
          !r.endsInSlash()
              && (!directive.parameter(1).equals("on")
                  || r.request.header("Accept-Encoding").isPresent());
      default -> true;
    };
  }

  /** ngx_http_random_index_handler(); what it picks is not known. */
  private Phase random(String path, Directive directive, RequestState r) {
    String folder = path.substring(0, path.length() - 1);
    return switch (r.assumptions.presence(folder)) {
      case UNKNOWN -> r.ask(new Question.OfFile(folder));
      case ABSENT, FILE -> special.answer(404, folder + " is not there", r);
      case DIRECTORY -> r.undecided(Words.place(directive) + " picks a file of " + folder);
    };
  }

  /** ngx_http_gzip_static_handler(). */
  private Phase compressed(String path, GzipStatic gzip, RequestState r) {
    if (r.methodIs("POST") || (!gzip.always() && !AcceptEncoding.takesGzip(gzip, r))) {
      return r.outcome.isPresent() ? Phase.DONE : file(path, r);
    }
    if (opener.unreadable(path + ".gz", r).isPresent()) {
      return file(path, r);
    }
    return switch (opener.presence(path + ".gz", r)) {
      case UNKNOWN -> opener.ask(path + ".gz", r);
      case ABSENT, DIRECTORY -> file(path, r);
      case FILE -> {
        r.step(Phase.CONTENT, gzip.directive(), "compressed in advance");
        yield send(path + ".gz", r);
      }
    };
  }

  private Phase withoutIndex(String path, RequestState r) {
    if (!r.config.files().autoindex() || !r.methodIs("GET", "HEAD")) {
      return special.answer(403, "directory index of \"" + path + "\" is forbidden", r);
    }
    // ngx_http_autoindex_handler() drops the last byte of the path, whatever it is.
    String folder = path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    Optional<String> denial = r.assumptions.known().unreadable(folder);
    if (denial.isPresent()) {
      return special.answer(403, denial.get(), r);
    }
    return switch (r.assumptions.presence(folder)) {
      case UNKNOWN -> r.ask(new Question.OfFile(folder));
      case DIRECTORY -> {
        r.step(Phase.CONTENT, cause(r), "lists ", folder);
        yield r.answer(new Outcome.Response(r.status(200), Optional.empty(), ""));
      }
      case ABSENT, FILE -> special.answer(404, folder + " is not there", r);
    };
  }

  /** ngx_http_static_handler(). */
  private Phase file(String path, RequestState r) {
    Optional<String> denial = opener.unreadable(path, r);
    if (denial.isPresent()) {
      return special.answer(403, denial.get(), r);
    }
    return switch (opener.presence(path, r)) {
      case UNKNOWN -> opener.ask(path, r);
      case FILE ->
          r.methodIs("POST") ? special.answer(405, "files are for GET and HEAD", r) : send(path, r);
      case DIRECTORY -> {
        r.step(Phase.CONTENT, cause(r), path, " is a directory");
        String query = r.args.isEmpty() ? "" : "?" + r.args;
        yield special.redirect(301, escapes.redirect(r.uri) + "/" + query, r);
      }
      case ABSENT -> {
        r.step(Phase.CONTENT, cause(r), path, " is not there");
        yield special.answer(404, path + " is not there", r);
      }
    };
  }

  private static Phase send(String path, RequestState r) {
    r.step(Phase.CONTENT, cause(r), "file ", path);
    if (r.errorStatus == 0) {
      FreshnessNotes.add(r);
    }
    return r.answer(new Outcome.File(path, r.status(200)));
  }

  private static Optional<Directive> cause(RequestState r) {
    return r.config.files().root().directive();
  }
}
