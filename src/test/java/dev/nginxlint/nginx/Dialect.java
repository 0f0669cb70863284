package dev.nginxlint.nginx;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an upstream reads requests and answers them, in the order of their ports. */
enum Dialect {
  HTTP {
    @Override
    Heard read(InputStream in) throws IOException {
      List<String> head = new ArrayList<>();
      int body = 0;
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        head.add(line);
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length: ")) {
          body = Integer.parseInt(line.substring("content-length: ".length()));
        }
      }
      in.readNBytes(body);
      return Heard.http(head);
    }

    @Override
    byte[] reply(Heard heard) {
      return bytes("HTTP/1.0 " + status(heard, "200") + " OK\r\n" + response(heard));
    }
  },

  FASTCGI {
    @Override
    Heard read(InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      ByteArrayOutputStream params = new ByteArrayOutputStream();
      int type = 0;
      int length = 1;
      // Records follow one another until an empty one of type 5: the end of the body.
      while (type != 5 || length != 0) {
        data.readUnsignedByte();
        type = data.readUnsignedByte();
        data.readUnsignedShort();
        length = data.readUnsignedShort();
        int padding = data.readUnsignedByte();
        data.readUnsignedByte();
        byte[] content = data.readNBytes(length);
        data.readNBytes(padding);
        if (type == 4) {
          params.write(content);
        }
      }
      DataInputStream pairs =
          new DataInputStream(new java.io.ByteArrayInputStream(params.toByteArray()));
      List<Map.Entry<String, String>> entries = new ArrayList<>();
      while (pairs.available() > 0) {
        int name = length(pairs);
        int value = length(pairs);
        entries.add(Map.entry(text(pairs, name), text(pairs, value)));
      }
      return Heard.params("fastcgi", entries);
    }

    private int length(DataInputStream in) throws IOException {
      int first = in.readUnsignedByte();
      return first < 128
          ? first
          : (first & 127) << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    }

    @Override
    byte[] reply(Heard heard) {
      String content = cgi(heard);
      String header =
          "\1\6\0\1" + (char) (content.length() >> 8) + (char) (content.length() & 255) + "\0\0";
      return bytes(header + content + "\1\3\0\1\0\10\0\0" + "\0".repeat(8));
    }
  },

  UWSGI {
    @Override
    Heard read(InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      data.readUnsignedByte();
      int size = length(data);
      data.readUnsignedByte();
      List<Map.Entry<String, String>> entries = new ArrayList<>();
      for (int at = 0; at < size; ) {
        String name = text(data, length(data));
        String value = text(data, length(data));
        entries.add(Map.entry(name, value));
        at += 4 + name.length() + value.length();
      }
      return Heard.params("uwsgi", entries);
    }

    private int length(DataInputStream in) throws IOException {
      return in.readUnsignedByte() | in.readUnsignedByte() << 8;
    }

    @Override
    byte[] reply(Heard heard) {
      return bytes(cgi(heard));
    }
  },

  SCGI {
    @Override
    Heard read(InputStream in) throws IOException {
      int size = 0;
      for (int c = in.read(); c != ':'; c = in.read()) {
        size = size * 10 + c - '0';
      }
      String[] words = text(new DataInputStream(in), size).split("\0", -1);
      List<Map.Entry<String, String>> entries = new ArrayList<>();
      for (int i = 0; i + 1 < words.length; i += 2) {
        entries.add(Map.entry(words[i], words[i + 1]));
      }
      return Heard.params("scgi", entries);
    }

    @Override
    byte[] reply(Heard heard) {
      return bytes(cgi(heard));
    }
  },

  /** A key that has "missing" in it is. */
  MEMCACHED {
    @Override
    Heard read(InputStream in) throws IOException {
      return new Heard("memcached " + line(in), List.of());
    }

    @Override
    byte[] reply(Heard heard) {
      String key = heard.line().substring("memcached get ".length());
      String value = heard.line();
      return key.contains("missing")
          ? bytes("END\r\n")
          : bytes("VALUE " + key + " 0 " + value.length() + "\r\n" + value + "\r\nEND\r\n");
    }
  };

  abstract Heard read(InputStream in) throws IOException;

  abstract byte[] reply(Heard heard);

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  private static String text(DataInputStream in, int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String status(Heard heard, String otherwise) {
    for (Map.Entry<String, String> wish : heard.wishes()) {
      if (wish.getKey().equalsIgnoreCase("status")) {
        return wish.getValue();
      }
    }
    return otherwise;
  }

  private static String cgi(Heard heard) {
    String status = status(heard, "");
    return (status.isEmpty() ? "" : "Status: " + status + "\r\n") + response(heard);
  }

  private static String response(Heard heard) {
    StringBuilder response = new StringBuilder();
    for (Map.Entry<String, String> wish : heard.wishes()) {
      if (!wish.getKey().equalsIgnoreCase("status")) {
        response.append(wish.getKey()).append(": ").append(wish.getValue()).append("\r\n");
      }
    }
    if (!heard.wishes().isEmpty()) {
      response.append("X-Told: 1\r\n");
    }
    response.append("Content-Length: ").append(heard.line().length());
    return response.append("\r\nX-Upstream: 1\r\n\r\n").append(heard.line()).toString();
  }
}
