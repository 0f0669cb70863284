package dev.nginxlint.report;

import dev.nginxlint.source.Utf8;

/**
 * Writes XML 1.0. Of the characters that no such document can hold, not even escaped, it shows the
 * number.
 */
final class XmlWriter {
  private final StringBuilder out;
  private boolean open;

  XmlWriter(StringBuilder out) {
    this.out = out;
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Starts an element; its attributes follow. */
  XmlWriter start(String indent, String name) {
    content();
    out.append(indent).append('<').append(name);
    open = true;
    return this;
  }

  /** Writes an attribute whose value is text of one byte a character. */
  XmlWriter bytes(String name, String bytes) {
    return attribute(name, Utf8.decode(bytes));
  }

  XmlWriter attribute(String name, String characters) {
    out.append(' ').append(name).append("=\"");
    escape(characters, true);
    out.append('"');
    return this;
  }

  XmlWriter attribute(String name, int number) {
    return attribute(name, Integer.toString(number));
  }

  /** Writes the text of an element, and ends it. */
  XmlWriter text(String characters, String name) {
    out.append('>');
    open = false;
    escape(characters, false);
    return closed(name);
  }

  /** Ends an element that holds others, or nothing. */
  XmlWriter end(String indent, String name) {
    if (open) {
      out.append("/>\n");
      open = false;
      return this;
    }
    out.append(indent);
    return closed(name);
  }

  private XmlWriter closed(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  private void content() {
    if (open) {
      out.append(">\n");
      open = false;
    }
  }

  private void escape(String characters, boolean inAttribute) {
    for (int at = 0; at < characters.length(); ) {
      int c = characters.codePointAt(at);
      at += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        case '\r' -> out.append("&#13;");
        default -> {
          if (isCharacter(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(c < 0x80 ? "\\x" + (c < 16 ? "0" : "") : "\\u");
            out.append(Integer.toHexString(c));
          }
        }
      }
    }
  }

  /** The production Char of XML 1.0, but for the three that are escaped above. */
  private static boolean isCharacter(int c) {
    return (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
  }
}
