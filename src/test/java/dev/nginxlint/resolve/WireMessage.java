package dev.nginxlint.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A request or an answer as on the wire: its first line, its headers, and what follows them. */
record WireMessage(String line, List<UpstreamAnswer.Header> headers, String body) {

  /** Reads a request: its body is as long as it says. */
  static WireMessage read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!ends(head)) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    WireMessage message = parse(head.toString());
    int length = Integer.parseInt(message.header("Content-Length", "0").strip());
    String body = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    return new WireMessage(message.line(), message.headers(), body);
  }

  private static boolean ends(StringBuilder head) {
    return head.toString().endsWith("\n\r\n") || head.toString().endsWith("\n\n");
  }

  /** Cuts what was read. */
  static WireMessage parse(String text) {
    String unix = text.replace("\r\n", "\n");
    int end = unix.indexOf("\n\n");
    String[] lines = (end < 0 ? unix : unix.substring(0, end)).split("\n", -1);
    List<UpstreamAnswer.Header> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      if (colon > 0) {
        String value = lines[i].substring(colon + 1).strip();
        headers.add(new UpstreamAnswer.Header(lines[i].substring(0, colon), value));
      }
    }
    int raw = text.indexOf("\r\n\r\n");
    String body = raw >= 0 ? text.substring(raw + 4) : end < 0 ? "" : unix.substring(end + 2);
    return new WireMessage(lines[0], headers, body);
  }

  String header(String name, String otherwise) {
    return new UpstreamAnswer(0, headers).header(name).orElse(otherwise);
  }
}
