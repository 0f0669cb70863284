package dev.nginxlint.nginx;

import java.util.Locale;

/** What nginx replied, in the one line that recorded cases hold. */
public final class Reply {
  private Reply() {}

  /**
   * Describes a reply: where it was passed, which file was sent, or status and what came with it.
   */
  public static String describe(String reply) {
    if (reply.isEmpty()) {
      return "closed";
    }
    int end = reply.indexOf("\r\n\r\n");
    String head = end < 0 ? reply : reply.substring(0, end);
    String body = end < 0 ? "" : reply.substring(end + 4);
    String status = head.startsWith("HTTP/") ? head.substring(9, 12) : "0.9";
    if (body.isEmpty() && header(head, "x-upstream: ") != null) {
      return "upstream";
    }
    if (body.startsWith("upstream ")) {
      return body;
    }
    String location = header(head, "location: ");
    if (location != null && status.startsWith("3")) {
      return status + " " + location;
    }
    if (body.startsWith("file ")) {
      return status.equals("200") ? body : body + " with " + status;
    }
    return body.isEmpty() || isPage(body) ? status : status + " " + body;
  }

  /** Says whether a body is made by nginx: a page, a gif, a count of connections. */
  private static boolean isPage(String body) {
    return body.contains("<html>")
        || body.startsWith("GIF89a")
        || body.startsWith("Active connections");
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
