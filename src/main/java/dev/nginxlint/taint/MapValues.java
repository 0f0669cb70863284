package dev.nginxlint.taint;

import dev.nginxlint.config.MapTable;
import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.ParsedPattern;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;
import dev.nginxlint.value.ComplexValue;
import java.util.Optional;

/** What clients can put into the value that a regular expression of a map stands for. */
final class MapValues {
  private MapValues() {}

  static Taint of(
      MapTable.Pattern line, ComplexValue source, Taints taints, Placement block, int depth) {
    Taint all = new Taint("", ByteSet.NONE, ByteSet.NONE, true);
    Optional<ParsedPattern> pattern = Definitions.parsed(line.regex());
    for (ComplexValue.Part part : line.value().parts()) {
      if (part instanceof ComplexValue.Literal) {
        continue;
      }
      Optional<Node> group = group(part, pattern);
      if (group.isPresent()) {
        Taint subject = taints.source(source, block, depth);
        all = all.or(subject.captured(GroupTaint.of(group.get())));
      } else if (isIn(source, part)) {
        // What matched a pattern is no longer free.
        all = all.or(Taint.UNKNOWN);
      } else {
        all = all.or(taints.source(new ComplexValue("", java.util.List.of(part)), block, depth));
      }
    }
    // What a key stands for starts as it is written.
    return new Taint(all.from(), all.bytes(), ByteSet.ALL, all.known());
  }

  /** Of a key that is no regular expression; what was compared with it is fixed by it. */
  static Taint of(
      ComplexValue value, ComplexValue source, Taints taints, Placement block, int depth) {
    for (ComplexValue.Part part : value.parts()) {
      if (isIn(source, part) || part instanceof ComplexValue.Capture) {
        return Taint.NONE;
      }
    }
    return taints.source(value, block, depth);
  }

  /** Says whether a variable is one of those that a value is made of. */
  private static boolean isIn(ComplexValue source, ComplexValue.Part part) {
    for (ComplexValue.Part other : source.parts()) {
      if (other instanceof ComplexValue.Variable one
          && part instanceof ComplexValue.Variable variable
          && one.name().equals(variable.name())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Node> group(ComplexValue.Part part, Optional<ParsedPattern> pattern) {
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    if (part instanceof ComplexValue.Capture capture) {
      return pattern.get().group(capture.number());
    }
    if (part instanceof ComplexValue.Variable variable) {
      for (ParsedPattern.NamedGroup name : pattern.get().names()) {
        if (Ascii.lowerCase(name.name()).equals(variable.name())) {
          return pattern.get().group(name.number());
        }
      }
    }
    return Optional.empty();
  }
}
