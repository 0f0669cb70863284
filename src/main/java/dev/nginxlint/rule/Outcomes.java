package dev.nginxlint.rule;

import dev.nginxlint.resolve.Outcome;

/** Says in a few words how a request ends. */
public final class Outcomes {
  private Outcomes() {}

  /**
   * Returns the upstream URL, the file, the redirect or the status: {@code http://b/x}, {@code
   * fastcgi://127.0.0.1:9000 SCRIPT_FILENAME=/srv/x.php}, {@code /srv/x}, {@code 301 http://a/x},
   * {@code 404}.
   */
  public static String words(Outcome outcome) {
    if (outcome instanceof Outcome.Proxy proxy) {
      Outcome.Upstream upstream = proxy.upstream();
      return upstream.protocol()
          + "://"
          + upstream.server()
          + uri(upstream)
          + script(proxy)
          + with(proxy.status());
    }
    if (outcome instanceof Outcome.File file) {
      return file.path() + with(file.status());
    }
    if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " " + redirect.location();
    }
    if (outcome instanceof Outcome.Response response) {
      return Integer.toString(response.status());
    }
    return outcome instanceof Outcome.Closed ? "closed" : "undecided";
  }

  /**
   * Returns the file that a FastCGI server is told to run, the last of that name as PHP takes it.
   */
  private static String script(Outcome.Proxy proxy) {
    String script = "";
    for (Outcome.Field param : proxy.params()) {
      if (param.name().equals("SCRIPT_FILENAME") && param.value().isPresent()) {
        script = " SCRIPT_FILENAME=" + param.value().get();
      }
    }
    return script;
  }

  private static String uri(Outcome.Upstream upstream) {
    return upstream.protocol().equals("memcached") ? "/" + upstream.uri() : upstream.uri();
  }

  private static String with(int status) {
    return status == 0 || status == 200 ? "" : " with " + status;
  }
}
