package dev.nginxlint.nginx;

import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nginx says of itself, as this program wants to know it. */
final class LiveBuild {
  private static final Path DATA = Path.of("src/main/data");
  private static final Pattern VERSION = Pattern.compile("nginx/(\\d+\\.\\d+\\.\\d+)");

  /** Modules that are only there when asked for with {@code --with-}, or on other systems. */
  private static final Pattern OPTIONAL =
      Pattern.compile(
          "ngx_(?:stream|mail)_.*|ngx_(?:iocp|kqueue|devpoll|eventport|google_perftools|quic_bpf"
              + "|otel|thread_pool)_module|ngx_http_(?:ssl|v2|v3|realip|addition_filter|xslt_filter"
              + "|image_filter|geoip|sub_filter|dav|flv|mp4|gunzip_filter|gzip_static|auth_request"
              + "|random_index|secure_link|degradation|slice_filter|stub_status|perl)_module");

  /** The nginx whose verdicts are recorded: Debian 12's, with all modules packaged for it. */
  static final NginxBuild RECORDED = recorded();

  private LiveBuild() {}

  private static NginxBuild recorded() {
    String flags =
        "ssl stub_status realip auth_request v2 dav slice addition flv gunzip gzip_static mp4"
            + " random_index secure_link sub";
    Set<String> with = new HashSet<>(Set.of("threads"));
    for (String flag : flags.split(" ", -1)) {
      with.add("http_" + flag + "_module");
    }
    return build(new NginxVersion(1, 22, 1), with, DebianModules.PACKAGED);
  }

  /** The nginx found on this machine. */
  static NginxBuild of(Path binary) {
    String text = run(binary);
    Matcher version = VERSION.matcher(text);
    if (!version.find()) {
      throw new IllegalStateException("no version in: " + text);
    }
    Set<String> with = new HashSet<>();
    Matcher flag = Pattern.compile("--with-(\\S+)").matcher(text);
    while (flag.find()) {
      with.add(flag.group(1));
    }
    return build(NginxVersion.parse(version.group(1)).orElseThrow(), with, DebianModules.names());
  }

  private static NginxBuild build(NginxVersion version, Set<String> with, List<String> loaded) {
    Set<String> modules = new HashSet<>();
    for (List<String> columns : rows("modules.txt")) {
      if (loaded.contains(columns.get(0))) {
        modules.addAll(List.of(columns.get(1).split(",", -1)));
      }
    }
    for (List<String> columns : rows("directives.txt")) {
      String module = columns.get(5);
      if (columns.get(6).equals("nginx") && isBuiltIn(module, with)) {
        modules.add(module);
      }
    }
    return new NginxBuild(version, Optional.of(modules));
  }

  private static boolean isBuiltIn(String module, Set<String> with) {
    if (!OPTIONAL.matcher(module).matches()) {
      return true;
    }
    String flag = module.substring("ngx_".length());
    return with.contains(flag)
        || with.contains(flag.replace("_filter", ""))
        || with.contains(flag.replaceFirst("_.*", ""))
        || (flag.equals("thread_pool_module") && with.contains("threads"));
  }

  private static List<List<String>> rows(String table) {
    try {
      return Files.readAllLines(DATA.resolve(table)).stream()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(Path binary) {
    try {
      Process process =
          new ProcessBuilder(binary.toString(), "-V").redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
