package dev.nginxlint.settings;

import dev.nginxlint.source.Glob;

/**
 * Which files are meant: {@code conf.d/*.conf}, {@code vendor/**}. A mask without a slash is the
 * name of a file or folder anywhere; a folder stands for all in it.
 *
 * @param folder where the mask starts from: an absolute path, without a slash at its end
 */
public record PathMask(String mask, String folder) {

  /** Says whether the mask means the file with this absolute path. */
  public boolean matches(String absolute) {
    if (mask.startsWith("/")) {
      return matches(mask.substring(1).split("/", -1), absolute.substring(1).split("/", -1));
    }
    if (!absolute.startsWith(folder + "/")) {
      return false;
    }
    String trimmed = mask.startsWith("./") ? mask.substring(2) : mask;
    boolean anywhere = trimmed.indexOf('/') < 0 || trimmed.indexOf('/') == trimmed.length() - 1;
    String[] parts = (anywhere ? "**/" + trimmed : trimmed).split("/");
    return matches(parts, absolute.substring(folder.length() + 1).split("/", -1));
  }

  private static boolean matches(String[] masks, String[] parts) {
    // reached[j]: the masks so far can stand for the first j parts.
    boolean[] reached = new boolean[parts.length + 1];
    reached[0] = true;
    for (String part : masks) {
      boolean[] next = new boolean[parts.length + 1];
      for (int j = 0; j <= parts.length; j++) {
        if (part.equals("**")) {
          next[j] = reached[j] || (j > 0 && next[j - 1]);
        } else {
          next[j] = j > 0 && reached[j - 1] && Glob.matches(part, parts[j - 1]);
        }
      }
      reached = next;
    }
    // What is matched before the last part is a folder.
    for (int j = 1; j <= parts.length; j++) {
      if (reached[j]) {
        return true;
      }
    }
    return false;
  }
}
