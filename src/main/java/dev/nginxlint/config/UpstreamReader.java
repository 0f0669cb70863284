package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what of a block concerns upstreams, merged with what is in effect around it. */
final class UpstreamReader {
  private UpstreamReader() {}

  static ProxySettings proxy(Block block, Optional<LocationMatch> match, ProxySettings outer) {
    if (block.all("resolver").isEmpty() && !concernsProxy(block)) {
      return outer;
    }
    Optional<String> written = block.value("proxy_method");
    Optional<ComplexValue> method =
        written.isPresent() ? ComplexValue.parse(written.get()).value() : Optional.empty();
    Optional<String> cache = block.value("proxy_cache");
    Optional<String> httpVersion = block.value("proxy_http_version");
    return new ProxySettings(
        method.isPresent() ? method : outer.method(),
        httpVersion.isPresent() ? httpVersion : outer.httpVersion(),
        headers(block, "proxy_", outer.headers()),
        cache.isPresent() ? !cache.get().equals("off") : outer.cache(),
        block.flag("proxy_cache_convert_head", outer.convertsHead()),
        outer.resolver() || !block.all("resolver").isEmpty(),
        ProxyRedirects.read(block, match, outer.redirects()),
        answer(block, "proxy_", outer.answer()));
  }

  static UpstreamSettings upstreams(Block block, UpstreamSettings outer) {
    boolean fastcgi = false;
    boolean uwsgi = false;
    boolean scgi = false;
    boolean grpc = false;
    for (Directive directive : block.directives()) {
      String name = directive.name().value();
      fastcgi |= name.startsWith("fastcgi_");
      uwsgi |= name.startsWith("uwsgi_");
      scgi |= name.startsWith("scgi_");
      grpc |= name.startsWith("grpc_");
    }
    if (!fastcgi && !uwsgi && !scgi && !grpc) {
      return outer;
    }
    Optional<String> index = block.value("fastcgi_index");
    Optional<String> split = block.value("fastcgi_split_path_info");
    Optional<Compilation> regex =
        split.isPresent() ? Patterns.compile(split.get(), false).value() : Optional.empty();
    return new UpstreamSettings(
        fastcgi ? cgi(block, "fastcgi_", outer.fastcgi()) : outer.fastcgi(),
        uwsgi ? cgi(block, "uwsgi_", outer.uwsgi()) : outer.uwsgi(),
        scgi ? cgi(block, "scgi_", outer.scgi()) : outer.scgi(),
        grpc ? headers(block, "grpc_", outer.grpc()) : outer.grpc(),
        grpc ? answer(block, "grpc_", outer.grpcAnswer()) : outer.grpcAnswer(),
        index.isPresent() ? index.get() : outer.fastcgiIndex(),
        regex.isPresent() ? regex : outer.fastcgiSplit());
  }

  private static boolean concernsProxy(Block block) {
    for (Directive directive : block.directives()) {
      if (directive.name().value().startsWith("proxy_")) {
        return true;
      }
    }
    return false;
  }

  /** ngx_http_fastcgi_init_params(), and those of uwsgi and scgi, which are the same. */
  private static CgiSettings cgi(Block block, String module, CgiSettings outer) {
    List<Directive> written = block.all(module + "param");
    List<PassedParam> params = new ArrayList<>(written.size());
    List<String> replaced = new ArrayList<>();
    for (Directive directive : written) {
      int count = directive.parameters().size();
      Optional<ComplexValue> value =
          count < 2 ? Optional.empty() : ComplexValue.parse(directive.parameter(2)).value();
      if (value.isEmpty()) {
        continue;
      }
      String name = directive.parameter(1);
      boolean header = name.startsWith("HTTP_") && name.length() > 5;
      if (header) {
        replaced.add(upperCase(name.substring(5)));
      }
      if (!header || !value.get().text().isEmpty()) {
        params.add(new PassedParam(name, value.get(), count > 2));
      }
    }
    Optional<String> cache = block.value(module + "cache");
    return new CgiSettings(
        written.isEmpty() ? outer.params() : params,
        written.isEmpty() ? outer.replaced() : replaced,
        block.flag(module + "pass_request_headers", outer.passesHeaders()),
        cache.isPresent() ? !cache.get().equals("off") : outer.cache(),
        answer(block, module, outer.answer()));
  }

  private static String upperCase(String text) {
    StringBuilder upper = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.append(c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c);
    }
    return upper.toString();
  }

  private static HeaderSettings headers(Block block, String module, HeaderSettings outer) {
    List<Directive> written = block.all(module + "set_header");
    boolean passes = block.flag(module + "pass_request_headers", outer.passesHeaders());
    if (written.isEmpty()) {
      return passes == outer.passesHeaders()
          ? outer
          : new HeaderSettings(outer.host(), outer.set(), passes);
    }
    List<PassedParam> headers = new ArrayList<>(written.size());
    Optional<ComplexValue> host = Optional.empty();
    for (Directive directive : written) {
      if (directive.parameters().size() != 2) {
        continue;
      }
      Optional<ComplexValue> value = ComplexValue.parse(directive.parameter(2)).value();
      String name = directive.parameter(1);
      if (!Ascii.same(name, "host") && value.isPresent()) {
        headers.add(new PassedParam(name, value.get(), true));
      } else if (host.isEmpty()) {
        host = value;
      }
    }
    return new HeaderSettings(host, headers, passes);
  }

  private static AnswerSettings answer(Block block, String module, AnswerSettings outer) {
    List<Directive> hidden = block.all(module + "hide_header");
    List<Directive> ignored = block.all(module + "ignore_headers");
    return new AnswerSettings(
        block.flag(module + "intercept_errors", outer.interceptErrors()),
        ignored.isEmpty() ? outer.followsAccelRedirect() : !names(ignored, "x-accel-redirect"),
        hidden.isEmpty() ? outer.hidesLocation() : names(hidden, "location"));
  }

  private static boolean names(List<Directive> directives, String header) {
    for (Directive directive : directives) {
      for (Parameter parameter : directive.parameters()) {
        if (Ascii.same(parameter.value(), header)) {
          return true;
        }
      }
    }
    return false;
  }
}
