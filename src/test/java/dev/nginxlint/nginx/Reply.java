package dev.nginxlint.nginx;

import java.util.Locale;

/** What nginx replied, in the one line that recorded cases hold. */
public final class Reply {
  private Reply() {}

  /**
   * Describes a reply: where it was passed, which file was sent, or status and what came with it.
   */
  public static String describe(String reply) {
    // HTTP/2 tells its settings to who does not speak it, and goes away.
    boolean frames = reply.startsWith("\0\0") && !reply.contains("HTTP/");
    if (reply.isEmpty() || frames) {
      return "closed";
    }
    int end = reply.indexOf("\r\n\r\n");
    String head = end < 0 ? reply : reply.substring(0, end);
    String body = end < 0 ? "" : reply.substring(end + 4);
    String status = head.startsWith("HTTP/") ? head.substring(9, 12) : "0.9";
    String location = header(head, "location: ");
    boolean passed = header(head, "x-upstream: ") != null;
    // One that was there before the upstream was asked is of no use without such a status.
    boolean told = header(head, "x-told: ") != null;
    if (location != null && (status.startsWith("3") || told)) {
      return status + " " + location;
    }
    String with = status.equals("200") ? "" : " with " + status;
    if (body.isEmpty() && passed) {
      return "upstream" + with;
    }
    if (isEcho(body) || body.startsWith("file ")) {
      return body + with;
    }
    return body.isEmpty() || isPage(body) ? status : status + " " + body;
  }

  /** Says whether a body is made by nginx: a page, a gif, a count of connections. */
  private static boolean isPage(String body) {
    return body.contains("<html>")
        || body.startsWith("GIF89a")
        || body.startsWith("Active connections");
  }

  private static boolean isEcho(String body) {
    return switch (body.contains(" ") ? body.substring(0, body.indexOf(' ')) : body) {
      case "upstream", "fastcgi", "uwsgi", "scgi", "grpc", "memcached" -> true;
      default -> false;
    };
  }

  private static @org.jspecify.annotations.Nullable String header(String head, String name) {
    for (String line : head.split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith(name)) {
        return line.substring(name.length());
      }
    }
    return null;
  }
}
