package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The headers that {@code add_header} adds where a request has ended: ngx_http_headers_filter().
 */
final class AddedHeaders {
  private final NginxConfig config;
  private final Values values;

  AddedHeaders(NginxConfig config, NginxVersion version) {
    this.config = config;
    this.values = new Values(new Variables(config, version, Map.of()));
  }

  String text(int status, RequestState r) {
    StringBuilder text = new StringBuilder();
    Directive block = r.config.block().orElse(r.server.directive());
    for (Directive header : effective(config.written().directives(), block, List.of())) {
      boolean always = header.parameters().size() == 3 && header.parameter(3).equals("always");
      if (always || isUsual(status)) {
        String value = value(header.parameter(2), r);
        text.append(value.isEmpty() ? "" : header.parameter(1) + ": " + value + "\r\n");
      }
    }
    return text.toString();
  }

  private static boolean isUsual(int status) {
    return switch (status) {
      case 200, 201, 204, 206, 301, 302, 303, 304, 307, 308 -> true;
      default -> false;
    };
  }

  private String value(String text, RequestState r) {
    ComplexValue value = ComplexValue.parse(text).value().orElseThrow();
    return values.tell(value, r).orElse("599 undecided: " + text);
  }

  /** Returns those of the innermost block around the end of a request that has any. */
  private static List<Directive> effective(
      List<Directive> directives, Directive block, List<Directive> outer) {
    List<Directive> own = new ArrayList<>();
    for (Directive directive : directives) {
      if (directive.is("add_header")) {
        own.add(directive);
      }
    }
    List<Directive> here = own.isEmpty() ? outer : own;
    for (Directive directive : directives) {
      // The block itself is the last of those that it lies in.
      if (directive.span().file().equals(block.span().file())
          && directive.span().start() <= block.span().start()
          && block.span().end() <= directive.span().end()) {
        return effective(directive.children(), block, here);
      }
    }
    return here;
  }
}
