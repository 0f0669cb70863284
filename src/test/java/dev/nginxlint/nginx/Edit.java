package dev.nginxlint.nginx;

/**
 * What an operation made of a text.
 *
 * @param what the operation, for people
 */
record Edit(String what, String text) {

  /** Makes a word fit to be shown on a line. */
  static String show(String text) {
    return show(text, 60);
  }

  static String show(String text, int longest) {
    String line = text.replace("\r", "\\r").replace("\n", "\\n");
    return line.length() <= longest ? line : line.substring(0, longest - 3) + "...";
  }
}
