package dev.nginxlint.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a request ends. */
public sealed interface Outcome {

  /**
   * It is passed on.
   *
   * @param params what an upstream of fastcgi, uwsgi or scgi is sent; empty for others
   */
  record Proxy(Upstream upstream, Map<String, String> params) implements Outcome {
    public Proxy {
      params = Map.copyOf(params);
    }
  }

  /**
   * What an upstream is sent.
   *
   * @param protocol {@code http}, {@code https}
   * @param server the group of servers, or the host and port, as named in the configuration
   * @param addresses where its servers are
   * @param uri byte for byte what the request line holds
   * @param host the Host header; empty where it cannot be told
   */
  record Upstream(
      String protocol,
      String server,
      List<String> addresses,
      String method,
      String uri,
      Optional<String> host) {
    public Upstream {
      addresses = List.copyOf(addresses);
    }
  }

  /** nginx sends this file; the status is 200, or that of the error it is a page for. */
  record File(String path, int status) implements Outcome {}

  /** nginx answers with a Location header, exactly this. */
  record Redirect(int status, String location) implements Outcome {}

  /**
   * nginx answers by itself.
   *
   * @param body what {@code return} gives
   * @param reason why it is an error; empty where it is none
   */
  record Response(int status, Optional<String> body, String reason) implements Outcome {}

  /** The connection is closed without an answer. */
  record Closed() implements Outcome {}

  /**
   * The configuration and what is known do not tell.
   *
   * @param alternatives what happens in each case, where each can be followed
   */
  record Undecided(String reason, List<Alternative> alternatives) implements Outcome {
    public Undecided {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** What happens in one case: {@code when} says which. */
  record Alternative(String when, Outcome outcome) {}
}
