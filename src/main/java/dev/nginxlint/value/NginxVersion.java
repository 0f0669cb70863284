package dev.nginxlint.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of nginx, {@code 1.22.1}: directives and parameters come and go with them. */
public record NginxVersion(int major, int minor, int patch) implements Comparable<NginxVersion> {

  /** The newest whose source was read. */
  public static final NginxVersion MAINLINE = new NginxVersion(1, 31, 5);

  /** Reads {@code 1.24} or {@code 1.24.0}; empty for anything else. */
  public static Optional<NginxVersion> parse(String text) {
    int[] numbers = new int[3];
    int count = 0;
    int at = 0;
    while (at <= text.length()) {
      int dot = text.indexOf('.', at);
      int end = dot < 0 ? text.length() : dot;
      if (count == 3 || end == at || end - at > 6) {
        return Optional.empty();
      }
      for (int i = at; i < end; i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9') {
          return Optional.empty();
        }
        numbers[count] = numbers[count] * 10 + c - '0';
      }
      count++;
      at = end + 1;
    }
    return count < 2
        ? Optional.empty()
        : Optional.of(new NginxVersion(numbers[0], numbers[1], numbers[2]));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NginxVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return (major * 1000 + minor) * 1000 + patch;
  }

  /** Says whether something new in the given version is there. */
  public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
    return compareTo(new NginxVersion(otherMajor, otherMinor, otherPatch)) >= 0;
  }

  @Override
  public int compareTo(NginxVersion other) {
    if (major != other.major) {
      return Integer.compare(major, other.major);
    }
    return minor != other.minor
        ? Integer.compare(minor, other.minor)
        : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
