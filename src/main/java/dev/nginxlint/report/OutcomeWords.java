package dev.nginxlint.report;

import dev.nginxlint.resolve.Outcome;

/** How a request ends, said in a few words. */
final class OutcomeWords {
  private OutcomeWords() {}

  /** Says it, one byte a character: {@code upstream http://127.0.0.1:3000/users}. */
  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Proxy proxy) {
      return "upstream "
          + url(proxy.upstream())
          + script(proxy)
          + (proxy.status() == 0 ? "" : " (status " + proxy.status() + ")");
    }
    if (outcome instanceof Outcome.File file) {
      return "file "
          + file.path()
          + (file.status() == 200 ? "" : " (status " + file.status() + ")");
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " to " + redirect.location();
    }
    if (outcome instanceof Outcome.Response response) {
      return response(response);
    }
    if (outcome instanceof Outcome.Closed) {
      return "closed without an answer";
    }
    if (outcome instanceof Outcome.Undecided undecided) {
      return "undecided: " + undecided.reason();
    }
    throw new AssertionError(outcome);
  }

  /** Names the script of a request that has no URI, where a parameter does. */
  private static String script(Outcome.Proxy proxy) {
    for (Outcome.Field param : proxy.params()) {
      if (param.name().equals("SCRIPT_FILENAME") && param.value().isPresent()) {
        return " for " + param.value().get();
      }
    }
    return "";
  }

  private static String response(Outcome.Response response) {
    String text = Integer.toString(response.status());
    if (response.body().isPresent()) {
      text += " \"" + response.body().get() + "\"";
    }
    return response.reason().isEmpty() ? text : text + " (" + response.reason() + ")";
  }

  /** Returns where a request is sent: to the one server there is, else to the group by name. */
  static String url(Outcome.Upstream upstream) {
    String to = upstream.addresses().size() == 1 ? upstream.addresses().get(0) : upstream.server();
    return upstream.protocol() + "://" + to + separator(to, upstream) + upstream.uri();
  }

  private static String separator(String to, Outcome.Upstream upstream) {
    if (upstream.protocol().equals("memcached")) {
      return "/";
    }
    return to.startsWith("unix:") && !upstream.uri().isEmpty() ? ":" : "";
  }
}
