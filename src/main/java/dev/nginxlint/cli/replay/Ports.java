package dev.nginxlint.cli.replay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports of a configuration, and free ones of this machine in their places. */
final class Ports {
  /** The number after a colon, or after the scheme's end: {@code http://a.test:10234/}. */
  private static final Pattern AFTER_COLON = Pattern.compile(":(\\d{4,5})(?!\\d)");

  private final Map<Integer, Integer> real = new TreeMap<>();

  /** Returns the port that stands for one of the configuration. */
  int real(int port) throws IOException {
    Integer known = real.get(port);
    if (known == null) {
      known = free();
      while (real.containsValue(known)) {
        known = free();
      }
      real.put(port, known);
    }
    return known;
  }

  /** Takes a port that something listens on already. */
  void put(int port, int listening) {
    real.put(port, listening);
  }

  boolean has(int port) {
    return real.containsKey(port);
  }

  /** Returns a port below those that connections are given, so that none takes it meanwhile. */
  private static int free() throws IOException {
    for (int i = 0; i < 100; i++) {
      int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // It is taken; the next may not be.
      }
    }
    throw new IOException("no port is free");
  }

  /** Writes a URL as it would be with the ports of the configuration. */
  String written(String url) {
    Matcher matcher = AFTER_COLON.matcher(url);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String port = ":" + matcher.group(1);
      for (Map.Entry<Integer, Integer> entry : real.entrySet()) {
        if (entry.getValue() == Integer.parseInt(matcher.group(1))) {
          int written = entry.getKey();
          boolean usual = url.startsWith("https:") ? written == 443 : written == 80;
          port = usual ? "" : ":" + written;
        }
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(port));
    }
    return matcher.appendTail(text).toString();
  }
}
