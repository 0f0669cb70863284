package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;

/** A directive that is not followed, and could change the answer. */
public record Obstacle(Directive directive, Effect effect) {

  /** What it could change. */
  public enum Effect {
    /** Who may pass: {@code auth_basic}, {@code auth_request}. */
    ACCESS,
    /** Which file is sent: {@code gzip_static}, {@code dav_methods}. */
    FILES,
    /** It is not known. */
    ANYTHING
  }
}
