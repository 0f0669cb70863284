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
    separate();
    out.append('"').append(name).append("\": ");
    comma = false;
    return this;
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
    return string(name, Utf8.decode(bytes));
  }

  /** Writes an element of an array, one byte a character. */
  JsonWriter bytes(String bytes) {
    separate();
    quote(Utf8.decode(bytes));
    comma = true;
    return this;
  }

  /** Writes a member that may be missing. */
  JsonWriter optional(String name, Optional<String> bytes) {
    return bytes.isPresent() ? bytes(name, bytes.get()) : nothing(name);
  }

  JsonWriter string(String name, String characters) {
    name(name);
    quote(characters);
    comma = true;
    return this;
  }

  JsonWriter number(String name, int number) {
    return literal(name, Integer.toString(number));
  }

  JsonWriter truth(String name, boolean value) {
    return literal(name, value ? "true" : "false");
  }

  JsonWriter nothing(String name) {
    return literal(name, "null");
  }

  private JsonWriter literal(String name, String value) {
    name(name);
    out.append(value);
    comma = true;
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

  private void quote(String characters) {
    out.append('"');
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
