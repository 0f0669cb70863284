package dev.nginxlint.lint;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What findings are known by when lines move: the rule, the file, the words of the directive and of
 * the blocks around it in that file; and of several alike, which one it is.
 */
public final class Fingerprints {
  private static final int SHOWN = 120;
  private static final int BYTES = 16;

  private final Outline outline;
  private final Map<String, Integer> alike = new HashMap<>();

  private Fingerprints(Outline outline) {
    this.outline = outline;
  }

  /** Starts with a configuration, whose findings are to be given in their order. */
  public static Fingerprints of(Configuration configuration) {
    return new Fingerprints(Outline.of(configuration));
  }

  /**
   * Returns the entry of the next finding.
   *
   * @param file the path that the file is to be known by
   */
  public BaselineEntry next(Finding finding, String file) {
    String at = at(finding);
    String key = finding.rule() + "\0" + file + "\0" + at;
    int before = alike.merge(key, 1, Integer::sum) - 1;
    String shown = at.length() > SHOWN ? at.substring(0, SHOWN) + "..." : at;
    return new BaselineEntry(file, finding.rule(), shown, hash(key + "\0" + before));
  }

  /**
   * Says where a finding is: {@code http > server a.test > location /api > proxy_pass http://b}.
   */
  private String at(Finding finding) {
    SourceFile file = finding.span().file();
    StringBuilder at = new StringBuilder();
    List<Directive> around = outline.around(file, finding.span().start());
    for (int i = around.size() - 1; i >= 0; i--) {
      at.append(at.length() == 0 ? "" : " > ").append(words(around.get(i)));
    }
    if (around.isEmpty() || isBetween(around.get(0), finding.span().start())) {
      String line = line(file, finding.span().start());
      at.append(at.length() == 0 ? "" : " > ").append(line.isEmpty() ? "(nothing)" : line);
    }
    return at.toString();
  }

  /** Says whether a place in a block belongs to none of its directives: a comment. */
  private static boolean isBetween(Directive innermost, int offset) {
    return innermost.block().isPresent() && innermost.block().get().span().start() < offset;
  }

  private static String words(Directive directive) {
    StringBuilder words = new StringBuilder(directive.name().value());
    for (Parameter parameter : directive.parameters()) {
      words.append(' ').append(parameter.value());
    }
    if (directive.is("server") && directive.block().isPresent()) {
      for (Directive child : directive.children()) {
        if (child.is("server_name")) {
          child.parameters().forEach(name -> words.append(' ').append(name.value()));
        }
      }
    }
    return words.toString();
  }

  private static String line(SourceFile file, int offset) {
    String text = file.text();
    int start = offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < BYTES; i++) {
        hex.append(Character.forDigit(digest[i] >> 4 & 0xf, 16));
        hex.append(Character.forDigit(digest[i] & 0xf, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
