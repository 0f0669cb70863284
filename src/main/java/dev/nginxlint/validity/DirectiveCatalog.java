package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The directives that some nginx knows, looked up by name. */
final class DirectiveCatalog {
  private static final int MAX_SUGGESTIONS = 50;
  private static final int MAX_NAME = 60;

  private final NginxBuild build;
  private final Map<String, List<DirectiveForm>> found = new HashMap<>();
  private int suggestions;

  DirectiveCatalog(NginxBuild build) {
    this.build = build;
  }

  /**
   * Returns the forms of a directive in this nginx; none when it would call the directive unknown.
   */
  List<DirectiveForm> forms(String name) {
    List<DirectiveForm> forms = found.get(name);
    if (forms == null) {
      forms = new ArrayList<>(2);
      for (DirectiveForm form : allForms(name)) {
        if (form.isIn(build.version()) && build.has(form.module())) {
          forms.add(form);
        }
      }
      found.put(name, forms);
    }
    return forms;
  }

  /** Says whether the forms of a directive were asked for. */
  boolean isLookedUp(String name) {
    return found.containsKey(name);
  }

  /** Returns the forms of a directive in any nginx of any version. */
  static List<DirectiveForm> allForms(String name) {
    List<DirectiveForm> forms = new ArrayList<>(2);
    for (String[] columns :
        SortedLines.find(DirectiveTable.CHUNKS, DirectiveTable.INDICES, 9, name)) {
      forms.add(DirectiveForm.of(columns));
    }
    return forms;
  }

  /**
   * Returns the name of a directive of this nginx that {@code name} is probably a misspelling of;
   * empty without.
   */
  String suggestion(String name) {
    String best = "";
    if (suggestions++ > MAX_SUGGESTIONS || name.length() > MAX_NAME) {
      return best;
    }
    int bestDistance = Math.min(3, Math.max(1, name.length() / 3)) + 1;
    for (String chunk : DirectiveTable.CHUNKS) {
      for (int at = 0; at < chunk.length(); at = chunk.indexOf('\n', at) + 1) {
        String candidate = chunk.substring(at, chunk.indexOf('\t', at));
        if (Math.abs(candidate.length() - name.length()) < bestDistance) {
          int distance = Spelling.distance(name, candidate, bestDistance);
          if (distance < bestDistance && !forms(candidate).isEmpty()) {
            best = candidate;
            bestDistance = distance;
          }
        }
      }
    }
    return best;
  }
}
