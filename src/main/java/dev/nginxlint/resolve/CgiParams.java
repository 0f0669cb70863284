package dev.nginxlint.resolve;

import dev.nginxlint.config.CgiSettings;
import dev.nginxlint.config.PassedParam;
import dev.nginxlint.config.Protocol;
import dev.nginxlint.resolve.Outcome.Field;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.NginxVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an upstream of fastcgi, uwsgi or scgi is told: ngx_http_fastcgi_create_request() and those
 * of the other two.
 */
final class CgiParams {
  private CgiParams() {}

  static List<Field> of(
      CgiSettings settings,
      Protocol protocol,
      NginxVersion version,
      Values values,
      RequestState r) {
    List<Field> params = new ArrayList<>(settings.params().size() + 4);
    if (protocol == Protocol.SCGI) {
      Optional<String> length =
          r.read.holds(HeadPart.HEADERS) ? r.request.header("Content-Length") : Optional.empty();
      params.add(new Field("CONTENT_LENGTH", length.isPresent() ? length : Optional.of("0")));
    }
    for (PassedParam param : settings.params()) {
      Optional<String> value = values.tell(param.value(), r);
      if (!param.ifNotEmpty() || value.isEmpty() || !value.get().isEmpty()) {
        params.add(new Field(param.name(), value));
      }
    }
    if (settings.passesHeaders()) {
      if (r.read.holds(HeadPart.HOST) && r.request.host().isPresent()) {
        add("Host", r.request.host().get(), settings, params);
      }
      for (Map.Entry<String, String> header : SentHeaders.received(r).entrySet()) {
        String name = header.getKey();
        if (SentHeaders.isRead(name, r)) {
          for (String value : values(name, header.getValue(), version)) {
            add(name, value, settings, params);
          }
        }
      }
    }
    return params;
  }

  /** ngx_http_link_multi_headers(): since 1.23.0 those of one name are joined. */
  private static List<String> values(String name, String value, NginxVersion version) {
    List<String> values = Headers.values(value);
    if (values.size() == 1 || !version.atLeast(1, 23, 0)) {
      return values;
    }
    return List.of(String.join(Ascii.same(name, "Cookie") ? "; " : ", ", values));
  }

  private static void add(String name, String value, CgiSettings settings, List<Field> params) {
    StringBuilder text = new StringBuilder("HTTP_");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      text.append(c >= 'a' && c <= 'z' ? (char) (c & ~0x20) : c == '-' ? '_' : c);
    }
    String key = text.toString();
    String header = key.substring("HTTP_".length());
    boolean kept = settings.cache() && SentHeaders.isConditional(Ascii.lowerCase(header));
    if (!kept && !settings.replaced().contains(header)) {
      params.add(new Field(key, Optional.of(value)));
    }
  }
}
