package dev.nginxlint.validity;

import java.util.Optional;

/** A version of nginx: {@code 1.22.1}. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  /** Reads {@code 1.24} or {@code 1.24.0}; empty for anything else. */
  public static Optional<Version> parse(String text) {
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
        : Optional.of(new Version(numbers[0], numbers[1], numbers[2]));
  }

  @Override
  public int compareTo(Version other) {
    int difference = Integer.compare(major, other.major);
    if (difference == 0) {
      difference = Integer.compare(minor, other.minor);
    }
    return difference == 0 ? Integer.compare(patch, other.patch) : difference;
  }

  public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
    return compareTo(new Version(otherMajor, otherMinor, otherPatch)) >= 0;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
