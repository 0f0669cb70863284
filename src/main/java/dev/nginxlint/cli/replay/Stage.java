package dev.nginxlint.cli.replay;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.validity.ContextInference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a configuration that runs here of an example: what a fragment stands in is put around it,
 * ports are free ones, upstreams on 127.0.0.1 are our own, paths lie in a folder of ours.
 */
final class Stage {
  private static final Set<String> WITH_PATHS =
      Set.of(
          "root",
          "alias",
          "access_log",
          "error_log",
          "include",
          "ssl_certificate",
          "ssl_certificate_key",
          "ssl_trusted_certificate",
          "ssl_client_certificate",
          "auth_basic_user_file",
          "proxy_cache_path",
          "fastcgi_cache_path",
          "uwsgi_cache_path",
          "scgi_cache_path",
          "client_body_temp_path",
          "proxy_temp_path",
          "proxy_store",
          "state_path",
          "fastcgi_param",
          "uwsgi_param",
          "scgi_param");

  private static final Pattern LOCAL = Pattern.compile("(https?://|)127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern SOCKET = Pattern.compile("unix:(/[^:;]*):?");
  private static final Pattern LISTEN_PORT = Pattern.compile("^(.*:)?(\\d+)$");

  private static final int FIRST_SOCKET = 100_000;

  private final Configuration written;
  private final Path folder;
  private final Ports ports;

  /** A text in the place of another. */
  private record Edit(int start, int end, String text) {}

  private final List<Edit> edits = new ArrayList<>();

  private Stage(String conf, Path folder, Ports ports) {
    this.written = ConfigurationParser.parse(new SourceFile("nginx.conf", conf));
    this.folder = folder;
    this.ports = ports;
  }

  /**
   * Returns the configuration to run.
   *
   * @param upstreams gives the port that stands for an upstream's; it is asked for each
   */
  static String of(String conf, Path folder, Ports ports, Upstreams upstreams) throws IOException {
    return new Stage(conf, folder, ports).text(upstreams);
  }

  /** Starts upstreams. */
  interface Upstreams {
    /** Returns where the upstream listens that stands for one on a port. */
    int port(int wanted, String protocol) throws IOException;
  }

  private String text(Upstreams upstreams) throws IOException {
    Context context = ContextInference.infer(written);
    for (Placement placement : written.placements(context)) {
      Directive directive = placement.directive();
      String name = directive.name().value();
      if (name.equals("listen")) {
        listen(directive);
      } else if (name.equals("server") && directive.block().isPresent()) {
        server(directive, placement.context());
      } else if (name.equals("http") && directive.block().isPresent()) {
        int inside = directive.block().get().span().start() + 1;
        edits.add(new Edit(inside, inside, inHttp()));
      } else if (name.equals("pid") || name.equals("daemon") || name.equals("master_process")) {
        // nginx is told these on its command line.
        edits.add(new Edit(directive.span().start(), directive.span().end(), ""));
      } else if (WITH_PATHS.contains(name)) {
        paths(directive);
      } else if (name.endsWith("_pass") || name.equals("server")) {
        upstream(directive, upstreams);
      }
    }
    return around(context, edited());
  }

  private void listen(Directive directive) throws IOException {
    if (directive.parameters().isEmpty()) {
      return;
    }
    Parameter address = directive.parameters().get(0);
    String value = address.value();
    if (value.startsWith("unix:")) {
      replace(address, "unix:" + folder + value.substring(5));
      return;
    }
    Matcher port = LISTEN_PORT.matcher(value);
    if (port.find() && !(port.group(1) == null && value.contains("."))) {
      String host = port.group(1) == null ? "" : port.group(1);
      replace(address, host + ports.real(Integer.parseInt(port.group(2))));
    } else {
      replace(address, value + ":" + ports.real(80));
    }
  }

  private void server(Directive directive, Context context) throws IOException {
    for (Directive child : directive.children()) {
      if (child.is("listen")) {
        return;
      }
    }
    if (context.is("http")) {
      int inside = directive.block().orElseThrow().span().start() + 1;
      edits.add(new Edit(inside, inside, " listen " + ports.real(80) + ";"));
    }
  }

  /** Moves paths into our folder, and makes the folders that nginx expects there. */
  private void paths(Directive directive) throws IOException {
    for (Parameter parameter : directive.parameters()) {
      if (parameter.value().startsWith("/")) {
        Path parent = Path.of(folder + parameter.value()).getParent();
        if (parent != null && parameter.value().indexOf('$') < 0) {
          Files.createDirectories(parent);
        }
        replace(parameter, folder + parameter.value());
      }
    }
  }

  private void upstream(Directive directive, Upstreams upstreams) throws IOException {
    for (Parameter parameter : directive.parameters()) {
      String value = parameter.value();
      Matcher local = LOCAL.matcher(value);
      Matcher socket = SOCKET.matcher(value);
      String protocol = directive.name().value().replace("_pass", "");
      if (socket.find()) {
        // One on TCP stands for it; no port is so high.
        int port = upstreams.port(FIRST_SOCKET + socket.group(1).hashCode() % 1000, protocol);
        replace(parameter, socket.replaceFirst("127.0.0.1:" + port));
      } else if (local.find()) {
        int port = upstreams.port(Integer.parseInt(local.group(2)), protocol);
        String scheme = local.group(1).isEmpty() ? "" : "http://";
        replace(parameter, local.replaceFirst(scheme + "127.0.0.1:" + port));
      }
    }
  }

  private void replace(Parameter parameter, String text) {
    String quoted = text.indexOf(' ') >= 0 || parameter.quoted() ? "\"" + text + "\"" : text;
    edits.add(new Edit(parameter.span().start(), parameter.span().end(), quoted));
  }

  private String edited() {
    String text = written.main().text();
    edits.sort(Comparator.comparingInt(Edit::start));
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      result.append(text, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return result.append(text, at, text.length()).toString();
  }

  /** Puts the blocks around a fragment that it stands in. */
  private String around(Context context, String text) throws IOException {
    String result = text + "\n";
    Optional<Context> level = Optional.of(context);
    boolean events = written.directives().stream().anyMatch(directive -> directive.is("events"));
    while (level.isPresent() && !level.get().is("main")) {
      String name = level.get().name();
      result =
          switch (name) {
            case "http" -> "http {" + inHttp() + "\n" + result + "}\n";
            case "server" -> server(level.get(), result);
            case "location" -> "location / {\n" + result + "}\n";
            case "if" -> "if ($http_x) {\n" + result + "}\n";
            case "limit_except" -> "limit_except GET {\n" + result + "}\n";
            case "upstream" -> "upstream u {\n" + result + "}\n";
            case "map", "geo", "split_clients" -> name + " $http_x $y {\n" + result + "}\n";
            default -> name + " {\n" + result + "}\n";
          };
      level = level.get().outer();
    }
    return events ? result : "events {}\n" + result;
  }

  private String server(Context context, String inside) throws IOException {
    boolean http = context.outer().isPresent() && context.outer().get().is("http");
    boolean listens = written.directives().stream().anyMatch(directive -> directive.is("listen"));
    String listen = http && !listens ? " listen " + ports.real(80) + ";" : "";
    return "server {" + listen + "\n" + inside + "}\n";
  }

  private String inHttp() {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      String directive = name + "_temp_path";
      if (!written.main().text().contains(directive)) {
        text.append(' ').append(directive).append(' ').append(folder.resolve(name)).append(';');
      }
    }
    if (!written.main().text().contains("access_log")) {
      text.append(" access_log off;");
    }
    return text.toString();
  }
}
