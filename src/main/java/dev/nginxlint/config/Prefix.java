package dev.nginxlint.config;

/**
 * The folder that relative paths start from, as given to nginx with {@code -p}; empty where it is
 * not known, and relative paths stay so.
 */
public record Prefix(String folder) {

  /** Nobody knows it. */
  public static final Prefix UNKNOWN = new Prefix("");

  /** Makes a path absolute, as ngx_get_full_name(). */
  public String fullName(String path) {
    if (path.startsWith("/") || folder.isEmpty()) {
      return path;
    }
    return folder.endsWith("/") ? folder + path : folder + "/" + path;
  }
}
