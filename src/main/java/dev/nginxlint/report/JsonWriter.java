package dev.nginxlint.report;

import dev.nginxlint.source.Utf8;
import java.util.Optional;

/** Writes JSON; commas come by themselves. */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;
  private boolean comma;

  JsonWriter(StringBuilder out) {
    this.out = out;
  }

  /** Opens an object or an array. */
  JsonWriter open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
    return this;
  }

  JsonWriter close(char bracket) {
    out.append(bracket);
    comma = true;
    return this;
  }

  /** Starts a member of an object. */
  JsonWriter name(String name) {
    member(name, "\": ");
    comma = false;
    return this;
  }

  /** Writes a name with what follows it. */
  private void member(String name, String then) {
    out.append(comma ? ", \"" : "\"").append(name).append(then);
    comma = true;
  }

  /** Goes to a new line, for people. */
  JsonWriter newLine(String indent) {
    if (comma) {
      out.append(',');
      comma = false;
    }
    out.append('\n').append(indent);
    return this;
  }

  /** Writes a member whose value is text of one byte a character. */
  JsonWriter bytes(String name, String bytes) {
    member(name, "\": \"");
    if (isPlain(bytes)) {
      out.append(bytes).append('"');
    } else {
      quoted(Utf8.decode(bytes));
    }
    return this;
  }

  /** Writes an element of an array, one byte a character. */
  JsonWriter bytes(String bytes) {
    separate();
    out.append('"');
    quoted(Utf8.decode(bytes));
    comma = true;
    return this;
  }

  /** Writes a member that may be missing. */
  JsonWriter optional(String name, Optional<String> bytes) {
    return bytes.isPresent() ? bytes(name, bytes.get()) : nothing(name);
  }

  JsonWriter string(String name, String characters) {
    member(name, "\": \"");
    quoted(characters);
    return this;
  }

  JsonWriter number(String name, int number) {
    member(name, "\": ");
    out.append(number);
    return this;
  }

  JsonWriter truth(String name, boolean value) {
    member(name, value ? "\": true" : "\": false");
    return this;
  }

  JsonWriter nothing(String name) {
    member(name, "\": null");
    return this;
  }

  private static boolean isPlain(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void separate() {
    if (comma) {
      out.append(", ");
    }
  }

  /** Writes characters and the quote after them. */
  private void quoted(String characters) {
    if (isPlain(characters)) {
      out.append(characters).append('"');
      return;
    }
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f || (c >= 0x2028 && c <= 0x2029)) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(HEX.charAt((c >> shift) & 15));
            }
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
