package dev.nginxlint.syntax;

import dev.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole configuration as written, with what its {@code include} directives bring in spliced in
 * after them.
 *
 * @param main the file that was named
 * @param files all files read, in the order nginx reads them, each once
 * @param followed whether all include directives were followed
 */
public record Configuration(
    SourceFile main,
    List<SourceFile> files,
    List<Directive> directives,
    List<Comment> comments,
    List<Problem> problems,
    boolean followed) {

  public Configuration {
    files = List.copyOf(files);
    directives = List.copyOf(directives);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /** Returns every directive, outer before inner, in the order nginx reads them. */
  public List<Placement> placements(Context context) {
    List<Placement> placements = new ArrayList<>();
    walk(directives, context, placements);
    return placements;
  }

  private static void walk(List<Directive> directives, Context context, List<Placement> into) {
    for (Directive directive : directives) {
      into.add(new Placement(directive, context));
      if (directive.block().isPresent()) {
        walk(directive.children(), context.inside(directive), into);
      }
    }
  }
}
