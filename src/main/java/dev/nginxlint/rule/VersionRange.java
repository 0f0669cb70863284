package dev.nginxlint.rule;

import dev.nginxlint.value.NginxVersion;

/**
 * Versions of nginx that have something in common.
 *
 * @param from the first of them
 * @param before the first that is none of them
 */
record VersionRange(NginxVersion from, NginxVersion before) {
  static final NginxVersion FIRST = new NginxVersion(0, 0, 0);
  static final NginxVersion NEVER = new NginxVersion(Integer.MAX_VALUE, 0, 0);

  boolean has(NginxVersion version) {
    return version.compareTo(from) >= 0 && version.compareTo(before) < 0;
  }

  /** Says whether the newest nginx is none of them. */
  boolean isPast() {
    return !before.equals(NEVER);
  }
}
