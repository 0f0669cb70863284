package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.Parsed;
import dev.nginxlint.value.Url;
import java.util.HashSet;
import java.util.Set;

/** Logs sent to syslog (src/core/ngx_syslog.c). */
final class Syslog {
  private static final String FACILITIES =
      "kern|user|mail|daemon|auth|intern|lpr|news|uucp|clock|authpriv|ftp|ntp|audit|alert|cron"
          + "|local0|local1|local2|local3|local4|local5|local6|local7";
  private static final String SEVERITIES = "emerg|alert|crit|error|warn|notice|info|debug";

  private Syslog() {}

  /** ngx_syslog_process_conf(): {@code syslog:server=127.0.0.1,tag=nginx}. */
  static void check(Setting s) {
    Set<String> seen = new HashSet<>();
    for (String parameter : s.value(1).substring(7).split(",", -1)) {
      String refusal = parameter(parameter, seen);
      if (!refusal.isEmpty()) {
        s.emerg("invalid-syslog", 1, refusal);
        return;
      }
    }
    if (!seen.contains("server")) {
      s.emerg("invalid-syslog", 1, "no syslog server specified");
    }
  }

  /** ngx_syslog_parse_args(): returns what nginx says of one parameter; empty when it is right. */
  private static String parameter(String parameter, Set<String> seen) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? "" : parameter.substring(0, equals);
    String value = parameter.substring(equals + 1);
    switch (name) {
      case "server":
        Parsed<Url> url = Url.parse(value, Url.Purpose.ADDRESS, 514);
        if (!seen.add(name)) {
          return "duplicate syslog \"server\"";
        }
        return url.refusal().isPresent()
            ? url.refusal().get() + " in syslog server \"" + value + "\""
            : "";
      case "facility":
        return oneOf(name, value, FACILITIES, seen);
      case "severity":
        return oneOf(name, value, SEVERITIES, seen);
      case "tag":
        return seen.add(name) ? tag(value) : "duplicate syslog \"tag\"";
      default:
        return parameter.equals("nohostname")
            ? ""
            : "unknown syslog parameter \"" + parameter + "\"";
    }
  }

  private static String oneOf(String name, String value, String table, Set<String> seen) {
    if (!seen.add(name)) {
      return "duplicate syslog \"" + name + "\"";
    }
    boolean known = ("|" + table + "|").contains("|" + value + "|") && value.indexOf('|') < 0;
    return known ? "" : "unknown syslog " + name + " \"" + value + "\"";
  }

  private static String tag(String tag) {
    if (tag.length() > 32) {
      return "syslog tag length exceeds 32";
    }
    for (char c : Ascii.lowerCase(tag).toCharArray()) {
      if (c < '0' || (c > '9' && c < 'a' && c != '_') || c > 'z') {
        return "syslog \"tag\" only allows alphanumeric characters and underscore";
      }
    }
    return "";
  }
}
