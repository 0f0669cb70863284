package dev.nginxlint.nginx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The dynamic modules that Debian packages beside nginx. */
final class DebianModules {
  private static final Path ENABLED = Path.of("/etc/nginx/modules-enabled");

  /** What all directives of a module have in their names. */
  private static final Map<String, String> SLOW =
      Map.of(
          "ngx_http_image_filter_module.so", "image_filter",
          "ngx_http_perl_module.so", "perl",
          "ngx_http_dav_ext_module.so", "dav_ext",
          "ngx_http_xslt_filter_module.so", "xslt");

  private static final Path FOLDER = Path.of("/usr/lib/nginx/modules");

  /** All that Debian 12 packages, in the order in which it loads them. */
  static final List<String> PACKAGED =
      List.of(
          "ndk_http_module.so",
          "ngx_http_auth_pam_module.so",
          "ngx_http_cache_purge_module.so",
          "ngx_http_dav_ext_module.so",
          "ngx_http_echo_module.so",
          "ngx_http_fancyindex_module.so",
          "ngx_http_geoip_module.so",
          "ngx_http_geoip2_module.so",
          "ngx_http_headers_more_filter_module.so",
          "ngx_http_image_filter_module.so",
          "ngx_http_lua_module.so",
          "ngx_http_perl_module.so",
          "ngx_http_subs_filter_module.so",
          "ngx_http_uploadprogress_module.so",
          "ngx_http_upstream_fair_module.so",
          "ngx_http_xslt_filter_module.so",
          "ngx_mail_module.so",
          "ngx_nchan_module.so",
          "ngx_stream_module.so",
          "ngx_stream_geoip_module.so",
          "ngx_stream_geoip2_module.so");

  private DebianModules() {}

  /** Returns the file names of all that are enabled, in the order in which nginx loads them. */
  static List<String> names() {
    if (!Files.isDirectory(ENABLED)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ENABLED)) {
      return files.sorted().flatMap(DebianModules::loadedBy).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> loadedBy(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("load_module "))
          .map(line -> line.replaceAll("^load_module +(?:.*/)?|; *$", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the directives that load them all, but for those that are slow to load and that a text
   * does not speak of.
   */
  static String loadFor(String text) {
    StringBuilder directives = new StringBuilder();
    for (String name : names()) {
      if (text.contains(SLOW.getOrDefault(name, ""))) {
        directives.append("load_module ").append(FOLDER.resolve(name)).append("; ");
      }
    }
    return directives.toString();
  }
}
