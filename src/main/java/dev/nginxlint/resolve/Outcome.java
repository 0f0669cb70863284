package dev.nginxlint.resolve;

import java.util.List;
import java.util.Optional;

/** How a request ends. */
public sealed interface Outcome {

  /**
   * It is passed on.
   *
   * @param params what an upstream of fastcgi, uwsgi or scgi is sent, in order; empty for others
   * @param status what the client is answered with: that of an error this is the page for, or that
   *     of the upstream where it was told; 0 where the upstream decides
   */
  record Proxy(Upstream upstream, List<Field> params, int status) implements Outcome {
    public Proxy {
      params = List.copyOf(params);
    }
  }

  /** A header or a parameter; its value is empty where it is not known. */
  record Field(String name, Optional<String> value) {}

  /**
   * What an upstream is sent.
   *
   * @param protocol {@code http}, {@code https}, {@code grpc}, {@code grpcs}, {@code fastcgi},
   *     {@code uwsgi}, {@code scgi} or {@code memcached}
   * @param server the group of servers, or the host and port, as named in the configuration
   * @param addresses where its servers are
   * @param method the method, {@code get} for memcached
   * @param uri byte for byte what the request line holds; the key for memcached, nothing for
   *     fastcgi, uwsgi and scgi
   * @param host the Host header, or the {@code :authority}; empty where there is none or it cannot
   *     be told
   * @param headers the headers that the configuration sets and those that come from the client, in
   *     order, but for Host
   */
  record Upstream(
      String protocol,
      String server,
      List<String> addresses,
      String method,
      String uri,
      Optional<String> host,
      List<Field> headers) {
    public Upstream {
      addresses = List.copyOf(addresses);
      headers = List.copyOf(headers);
    }

    /** Returns where it goes and what for, on one line: {@code http://app:80 for GET /users}. */
    public String line() {
      String to = protocol + "://" + server;
      return uri.isEmpty() ? to : to + " for " + method + " " + uri;
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
