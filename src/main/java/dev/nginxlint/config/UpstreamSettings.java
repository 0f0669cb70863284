package dev.nginxlint.config;

import dev.nginxlint.regex.Compilation;
import java.util.Optional;

/**
 * What is in effect for requests that are passed on, other than with {@code proxy_pass}.
 *
 * @param fastcgiIndex {@code fastcgi_index}
 * @param fastcgiSplit {@code fastcgi_split_path_info}
 */
public record UpstreamSettings(
    CgiSettings fastcgi,
    CgiSettings uwsgi,
    CgiSettings scgi,
    HeaderSettings grpc,
    AnswerSettings grpcAnswer,
    String fastcgiIndex,
    Optional<Compilation> fastcgiSplit) {

  /** nginx's defaults. */
  public static final UpstreamSettings DEFAULT =
      new UpstreamSettings(
          CgiSettings.DEFAULT,
          CgiSettings.DEFAULT,
          CgiSettings.DEFAULT,
          HeaderSettings.DEFAULT,
          AnswerSettings.DEFAULT,
          "",
          Optional.empty());
}
