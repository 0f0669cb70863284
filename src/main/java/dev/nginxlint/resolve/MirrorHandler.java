package dev.nginxlint.resolve;

import dev.nginxlint.syntax.Directive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes copies of requests: ngx_http_mirror_handler(). */
final class MirrorHandler {
  private final Resolver resolver;

  MirrorHandler(Resolver resolver) {
    this.resolver = resolver;
  }

  static void handle(List<Directive> mirrors, RequestState r) {
    List<RequestState> copies = new ArrayList<>(r.copies);
    for (Directive mirror : mirrors) {
      String uri = mirror.parameter(1);
      r.step(Phase.PRECONTENT, Optional.of(mirror), "note a copy goes to ", uri);
      copies.add(r.copy(uri));
    }
    r.copies = copies;
  }

  /**
   * Runs the copies, as nginx does when the request waits or has been answered, and says whether
   * that ends the request: one that waits is closed with a copy, see ngx_http_terminate_request().
   */
  boolean end(RequestState r) {
    List<RequestState> copies = r.copies;
    r.copies = List.of();
    for (RequestState copy : copies) {
      resolver.runSubrequest(copy);
      Outcome outcome = copy.outcome.orElseThrow();
      if (copy.question.isPresent()) {
        r.ask(copy.question.get());
        return true;
      }
      if (outcome instanceof Outcome.Closed || outcome instanceof Outcome.Undecided) {
        r.step(Phase.CONTENT, Optional.empty(), "the copy to ", copy.uri, " ends both");
        r.answer(outcome);
        return true;
      }
    }
    return false;
  }
}
