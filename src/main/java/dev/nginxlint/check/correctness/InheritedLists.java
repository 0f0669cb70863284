package dev.nginxlint.check.correctness;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directives of one name, block by block: nginx takes those of the nearest block that has any
 * (ngx_http_merge functions), and none of the blocks around it.
 */
final class InheritedLists {
  private final Scene scene;
  private final String name;
  private final Map<Integer, List<Placement>> own = new HashMap<>();

  private InheritedLists(Scene scene, String name) {
    this.scene = scene;
    this.name = name;
  }

  /** Returns the lists of a name; each block is looked through once for a configuration. */
  static InheritedLists of(Scene scene, String name) {
    String key = "inherited " + name;
    if (scene.kept(key) instanceof InheritedLists lists) {
      return lists;
    }
    InheritedLists lists = new InheritedLists(scene, name);
    scene.keep(key, lists);
    return lists;
  }

  /** Says whether a directive is the first of its name in its block. */
  boolean isFirst(Placement placement) {
    return own(placement.context()).get(0).directive().order() == placement.directive().order();
  }

  /** Returns the directives that stand in a block itself. */
  List<Placement> own(Context context) {
    int block = context.directive().isPresent() ? context.directive().get().order() : -1;
    List<Placement> found = own.get(block);
    if (found == null) {
      found = scene.in(context, name);
      own.put(block, found);
    }
    return found;
  }

  /** Returns the directives that a block would inherit if it had none itself. */
  List<Placement> around(Context context) {
    Context level = context;
    while (level.directive().isPresent() && level.outer().isPresent()) {
      level = level.outer().get();
      List<Placement> found = own(level);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Says whether a block or one inside it has a directive of some names. */
  static boolean has(Optional<Directive> block, List<String> names) {
    return block.isPresent() && has(block.get(), names);
  }

  /** Says whether a block itself has a directive of some names. */
  static boolean hasItself(Optional<Directive> block, List<String> names) {
    if (block.isPresent()) {
      for (Directive child : block.get().children()) {
        if (names.contains(child.name().value())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean has(Directive block, List<String> names) {
    for (Directive child : block.children()) {
      if (names.contains(child.name().value()) || has(child, names)) {
        return true;
      }
    }
    return false;
  }
}
