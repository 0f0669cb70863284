package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Numbers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The directives of the log module (src/http/modules/ngx_http_log_module.c), and those of stream,
 * which has no format of its own.
 */
final class LogModule {
  /** The names of the formats, in lower case for access_log and as written for log_format. */
  private final Map<String, String> formats = new LinkedHashMap<>();

  /** How the logs of each file are buffered. */
  private final Map<String, String> buffers = new HashMap<>();

  private LogModule(boolean stream) {
    if (!stream) {
      formats.put("combined", "combined");
    }
  }

  static void set(Setting s) {
    switch (s.form().setter()) {
      case "ngx_http_log_set_log", "ngx_stream_log_set_log" -> accessLog(s);
      case "ngx_http_log_set_format", "ngx_stream_log_set_format" -> logFormat(s);
      case "ngx_http_log_open_file_cache", "ngx_stream_log_open_file_cache" ->
          OpenFileCaches.logs(s);
      default -> {}
    }
  }

  private static LogModule of(Setting s) {
    boolean stream = isStream(s);
    Scope holder = s.scope().nearest(stream ? "stream" : "http");
    Optional<LogModule> conf = holder.conf(LogModule.class);
    return conf.isPresent() ? conf.get() : holder.keepConf(new LogModule(stream));
  }

  private static boolean isStream(Setting s) {
    return s.form().module().equals("ngx_stream_log_module");
  }

  /** ngx_http_log_set_format(). */
  private static void logFormat(Setting s) {
    LogModule conf = of(s);
    String name = s.value(1);
    if (conf.formats.containsKey(name)) {
      s.emerg("duplicate-directive", 1, "duplicate \"log_format\" name \"" + name + "\"");
      return;
    }
    conf.formats.put(name, Ascii.lowerCase(name));
    LogFormat.compile(s, 2);
  }

  /** ngx_http_log_set_log(). */
  private static void accessLog(Setting s) {
    String path = s.value(1);
    if (path.equals("off")) {
      if (s.words() > 2) {
        s.invalidParameter(2);
      }
      return;
    }
    boolean syslog = path.startsWith("syslog:");
    if (syslog) {
      Syslog.check(s);
    } else {
      Script.compile(s, 1);
    }
    if (s.refused() || !formatIsKnown(s)) {
      return;
    }
    Buffering buffering = new Buffering();
    for (int i = 3; i < s.words(); i++) {
      if (!buffering.parameter(s, i)) {
        return;
      }
    }
    if (buffering.flush != 0 && buffering.size == 0) {
      s.emerg("invalid-parameter", "no buffer is defined for access_log \"" + path + "\"");
    } else if (buffering.size != 0) {
      buffered(s, path, syslog, buffering);
    }
  }

  private static boolean formatIsKnown(Setting s) {
    if (s.words() == 2 && isStream(s)) {
      s.emerg("missing-parameter", "log format is not specified");
      return false;
    }
    String name = s.words() > 2 ? s.value(2) : "combined";
    if (!s.cycle().complete() || of(s).formats.containsValue(Ascii.lowerCase(name))) {
      return true;
    }
    s.emerg("unknown-log-format", 2, "unknown log format \"" + name + "\"");
    return false;
  }

  private static void buffered(Setting s, String path, boolean syslog, Buffering buffering) {
    if (!syslog && Script.hasVariables(path)) {
      s.emerg("invalid-parameter", "buffered logs cannot have variables in name");
    } else if (syslog) {
      s.emerg("invalid-parameter", "logs to syslog cannot be buffered");
    } else {
      String known = of(s).buffers.putIfAbsent(path, buffering.toString());
      if (known != null && !known.equals(buffering.toString())) {
        s.emerg(
            "invalid-parameter",
            "access_log \"" + path + "\" already defined with conflicting parameters");
      }
    }
  }

  /** The parameters of access_log after the format. */
  private static final class Buffering {
    private long size;
    private long flush;
    private long gzip;

    /** Reads a parameter; returns false when nginx refuses it. */
    boolean parameter(Setting s, int word) {
      String value = s.value(word);
      String given = value.substring(value.indexOf('=') + 1);
      String refusal = "";
      if (value.startsWith("buffer=")) {
        size = Numbers.size(given);
        refusal = size <= 0 ? "invalid buffer size" : "";
      } else if (value.startsWith("flush=")) {
        flush = Numbers.milliseconds(given);
        refusal = flush <= 0 ? "invalid flush time" : "";
      } else if (value.equals("gzip") || value.startsWith("gzip=")) {
        size = size == 0 ? 64 * 1024 : size;
        gzip = value.equals("gzip") ? 1 : Numbers.integer(given);
        refusal = gzip < 1 || gzip > 9 ? "invalid compression level" : "";
      } else if (value.startsWith("if=")) {
        return Script.compile(s, word, given).isPresent();
      } else {
        s.invalidParameter(word);
        return false;
      }
      if (!refusal.isEmpty()) {
        s.emerg("invalid-value", word, refusal + " \"" + given + "\"");
      }
      return refusal.isEmpty();
    }

    @Override
    public String toString() {
      return size + " " + flush + " " + gzip;
    }
  }
}
