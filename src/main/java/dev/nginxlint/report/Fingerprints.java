package dev.nginxlint.report;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells findings apart from one run to the next, wherever their lines move to: by the rule, the
 * file and the text of the lines that are spoken of, without what indents them. Equal ones in one
 * file are numbered.
 */
final class Fingerprints {
  /** Of a longer line only so many bytes before and after what is meant. */
  private static final int AROUND = 200;

  private final Map<String, Integer> counts = new HashMap<>();
  private final MessageDigest digest;

  Fingerprints() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Returns 32 hexadecimal digits; findings must be asked for in the order they are reported. */
  String next(Finding finding, String path) {
    StringBuilder key = new StringBuilder(finding.rule()).append('\n').append(path);
    key.append('\n').append(words(finding.span()));
    for (Finding.Related related : finding.related()) {
      key.append('\n').append(words(related.span()));
    }
    int number = counts.merge(key.toString(), 1, Integer::sum);
    key.append('\n').append(number);
    byte[] hash = digest.digest(key.toString().getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder hex = new StringBuilder(32);
    for (int i = 0; i < 16; i++) {
      hex.append("0123456789abcdef".charAt((hash[i] >> 4) & 15));
      hex.append("0123456789abcdef".charAt(hash[i] & 15));
    }
    return hex.toString();
  }

  /** Returns the line a span starts on, its words parted by one space. */
  private static String words(Span span) {
    String text = span.file().text();
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.start());
    start = Math.max(start, span.start() - AROUND);
    end = Math.min(end < 0 ? text.length() : end, span.start() + AROUND);
    StringBuilder words = new StringBuilder();
    boolean blank = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\r') {
        blank = words.length() > 0;
      } else {
        words.append(blank ? " " : "").append(c);
        blank = false;
      }
    }
    return words.toString();
  }
}
