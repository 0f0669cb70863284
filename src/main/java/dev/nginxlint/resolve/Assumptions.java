package dev.nginxlint.resolve;

import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.syntax.Directive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is taken for true while one case is followed, on top of what is known.
 *
 * @param files by path, without doubled slashes and a slash at the end
 * @param passes whether a directive lets the request pass, by {@link Directive#order}
 */
record Assumptions(KnownFiles known, Map<String, Presence> files, Map<Integer, Boolean> passes) {

  Assumptions {
    files = Map.copyOf(files);
    passes = Map.copyOf(passes);
  }

  static Assumptions of(KnownFiles known) {
    return new Assumptions(known, Map.of(), Map.of());
  }

  Assumptions with(String path, Presence presence) {
    Map<String, Presence> more = new HashMap<>(files);
    more.put(key(path), presence);
    return new Assumptions(known, more, passes);
  }

  Assumptions with(Directive directive, boolean pass) {
    Map<Integer, Boolean> more = new HashMap<>(passes);
    more.put(directive.order(), pass);
    return new Assumptions(known, files, more);
  }

  Optional<Boolean> passes(Directive directive) {
    return Optional.ofNullable(passes.get(directive.order()));
  }

  /** Tells of a path; nothing but a folder is there under a name with a slash at its end. */
  Presence presence(String path) {
    Presence presence = known.presence(path);
    if (presence == Presence.UNKNOWN) {
      presence = assumed(key(path));
    }
    return presence == Presence.FILE && path.endsWith("/") ? Presence.ABSENT : presence;
  }

  private Presence assumed(String key) {
    Presence given = files.get(key);
    if (given != null) {
      return given;
    }
    for (Map.Entry<String, Presence> file : files.entrySet()) {
      Presence presence = file.getValue();
      if (presence != Presence.DIRECTORY && key.startsWith(file.getKey() + "/")) {
        return Presence.ABSENT;
      }
      if (presence != Presence.ABSENT && file.getKey().startsWith(key + "/")) {
        return Presence.DIRECTORY;
      }
    }
    return Presence.UNKNOWN;
  }

  private static String key(String path) {
    StringBuilder key = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c != '/' || key.length() == 0 || key.charAt(key.length() - 1) != '/') {
        key.append(c);
      }
    }
    int last = key.length() - 1;
    if (last > 0 && key.charAt(last) == '/') {
      key.setLength(last);
    }
    return key.toString();
  }
}
