package dev.nginxlint.check.correctness;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the rewrite module may still be run after a {@code rewrite} that does not end it: the
 * code of ngx_http_rewrite_module that follows in its block, and in the block around an {@code if}.
 */
final class RewriteRun {
  private RewriteRun() {}

  /**
   * Says whether nothing more is run once a rewrite has matched: by its flag, or by redirecting.
   */
  static boolean ends(Directive rewrite) {
    return rewrite.parameters().size() > 2 || redirects(rewrite);
  }

  /** Says whether a rewrite answers with a redirect. */
  static boolean redirects(Directive rewrite) {
    if (rewrite.parameters().size() > 2) {
      String flag = rewrite.parameter(3);
      if (flag.equals("redirect") || flag.equals("permanent")) {
        return true;
      }
    }
    String replacement = rewrite.parameters().size() > 1 ? rewrite.parameter(2) : "";
    return replacement.startsWith("http://")
        || replacement.startsWith("https://")
        || replacement.startsWith("$scheme");
  }

  /** Returns what follows a rewrite, as far as it is run. */
  static List<Directive> after(Placement rewrite) {
    List<Directive> after = new ArrayList<>();
    Placement placement = rewrite;
    while (placement.context().directive().isPresent()) {
      Directive block = placement.context().directive().get();
      if (!follow(block.children(), placement.directive().order(), after)
          || !block.is("if")
          || placement.context().outer().isEmpty()) {
        return after;
      }
      placement = new Placement(block, placement.context().outer().get());
    }
    return after;
  }

  /** Adds what is run of a block after a place; false where the run ends in it for certain. */
  private static boolean follow(List<Directive> block, int order, List<Directive> after) {
    for (Directive directive : block) {
      if (directive.order() <= order) {
        continue;
      }
      switch (directive.name().value()) {
        case "return", "break" -> {
          return false;
        }
        case "set", "rewrite" -> after.add(directive);
        case "if" -> {
          after.add(directive);
          follow(directive.children(), -1, after);
        }
        default -> {}
      }
    }
    return true;
  }
}
