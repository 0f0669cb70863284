package dev.nginxlint.value;

/** A version of nginx; directives and parameters come and go with them. */
public record NginxVersion(int major, int minor, int patch) implements Comparable<NginxVersion> {

  /** The newest whose source was read. */
  public static final NginxVersion MAINLINE = new NginxVersion(1, 31, 5);

  /** The oldest that is followed exactly. */
  public static final NginxVersion OLDEST = new NginxVersion(1, 22, 0);

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
