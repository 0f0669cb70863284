package dev.nginxlint.config;

import java.util.List;

/**
 * What is in effect for requests that are passed on with {@code fastcgi_pass}, {@code uwsgi_pass}
 * or {@code scgi_pass}.
 *
 * @param params what is sent, in order: {@code fastcgi_param}
 * @param replaced the request headers that are not sent because of a parameter {@code HTTP_...}; in
 *     upper case, with "_" for "-"
 * @param passesHeaders whether request headers are sent: {@code fastcgi_pass_request_headers}
 * @param cache whether answers are cached: {@code fastcgi_cache}
 */
public record CgiSettings(
    List<PassedParam> params,
    List<String> replaced,
    boolean passesHeaders,
    boolean cache,
    AnswerSettings answer) {

  /** nginx's defaults. */
  public static final CgiSettings DEFAULT =
      new CgiSettings(List.of(), List.of(), true, false, AnswerSettings.DEFAULT);

  public CgiSettings {
    params = List.copyOf(params);
    replaced = List.copyOf(replaced);
  }
}
