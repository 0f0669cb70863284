package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.PassUrl;
import dev.nginxlint.value.ProxyUrl;
import java.util.Optional;

/** What answers in the CONTENT phase in place of files: {@code content_handler}. */
public sealed interface Handler {

  Directive directive();

  /** Says whether it passes the request on, to where the block in force says. */
  boolean isPass();

  /**
   * {@code proxy_pass}.
   *
   * @param url the parameter taken apart; empty where it has variables
   * @param locationName what the URI part replaces: the name of the location it is written in;
   *     empty for a regular expression, a named location and a nameless block
   */
  record ProxyPass(
      Directive directive, ComplexValue value, Optional<ProxyUrl> url, String locationName)
      implements Handler {
    @Override
    public boolean isPass() {
      return true;
    }
  }

  /** One of nginx's own that needs no upstream. */
  record Own(Directive directive, Kind kind) implements Handler {
    /** What it answers with. */
    public enum Kind {
      /** {@code empty_gif}, {@code stub_status}: the same to all. */
      PAGE,
      /** {@code flv}, {@code mp4}: a file, or a part of it. */
      MEDIA
    }

    @Override
    public boolean isPass() {
      return false;
    }
  }

  /**
   * {@code fastcgi_pass}, {@code uwsgi_pass}, {@code scgi_pass}, {@code grpc_pass} or {@code
   * memcached_pass}.
   *
   * @param url the parameter taken apart; empty where it has variables
   */
  record Pass(Directive directive, Protocol protocol, ComplexValue value, Optional<PassUrl> url)
      implements Handler {
    @Override
    public boolean isPass() {
      return true;
    }
  }

  /** One that is not followed: {@code perl}, {@code content_by_lua}. */
  record Unfollowed(Directive directive) implements Handler {
    @Override
    public boolean isPass() {
      return Handlers.place(directive) != 0;
    }
  }
}
