package dev.nginxlint.resolve;

import dev.nginxlint.resolve.KnownFiles.Links;
import dev.nginxlint.resolve.KnownFiles.Presence;
import dev.nginxlint.syntax.Directive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is taken for true while one case is followed, on top of what is known.
 *
 * @param files by path, without doubled slashes and a slash at the end
 * @param links where the path of a file has a symbolic link that is not followed
 * @param verdicts what a directive says of the request, by {@link Directive#order}: the status it
 *     answers with, or 0 where it lets it pass
 * @param variables the values of variables, by name in lower case
 * @param answer what the first upstream answers
 */
record Assumptions(
    KnownFiles known,
    Map<String, Presence> files,
    Map<String, Links> links,
    Map<Integer, Integer> verdicts,
    Map<String, String> variables,
    Optional<UpstreamAnswer> answer) {

  Assumptions {
    files = Map.copyOf(files);
    links = Map.copyOf(links);
    verdicts = Map.copyOf(verdicts);
    variables = Map.copyOf(variables);
  }

  static Assumptions of(KnownFiles known, Optional<UpstreamAnswer> answer) {
    return new Assumptions(known, Map.of(), Map.of(), Map.of(), Map.of(), answer);
  }

  Assumptions with(String path, Presence presence) {
    Map<String, Presence> more = new HashMap<>(files);
    more.put(key(path), presence);
    return new Assumptions(known, more, links, verdicts, variables, answer);
  }

  Assumptions with(String path, Links where) {
    Map<String, Links> more = new HashMap<>(links);
    more.put(key(path), where);
    return new Assumptions(known, files, more, verdicts, variables, answer);
  }

  Assumptions with(Directive directive, int verdict) {
    Map<Integer, Integer> more = new HashMap<>(verdicts);
    more.put(directive.order(), verdict);
    return new Assumptions(known, files, links, more, variables, answer);
  }

  Assumptions with(String variable, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Assumptions(known, files, links, verdicts, more, answer);
  }

  Assumptions with(Directive directive, boolean pass) {
    return with(directive, pass ? 0 : 1);
  }

  Optional<Boolean> passes(Directive directive) {
    Optional<Integer> verdict = verdict(directive);
    return verdict.isPresent() ? Optional.of(verdict.get() == 0) : Optional.empty();
  }

  Optional<Integer> verdict(Directive directive) {
    return verdicts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(verdicts.get(directive.order()));
  }

  /** Tells of a path; nothing but a folder is there under a name with a slash at its end. */
  Presence presence(String path) {
    Presence presence = known.presence(path);
    if (presence == Presence.UNKNOWN) {
      presence = assumed(key(path));
    }
    return presence == Presence.FILE && path.endsWith("/") ? Presence.ABSENT : presence;
  }

  /** Tells of the links in a path; there are none on the way to what is not there. */
  Links links(String path, int from, boolean ifNotOwner) {
    Links told = known.links(path, from, ifNotOwner);
    if (told != Links.UNKNOWN) {
      return told;
    }
    Links assumed = links.get(key(path));
    if (assumed == null) {
      return presence(path) == Presence.ABSENT ? Links.NONE : Links.UNKNOWN;
    }
    boolean folder = path.endsWith("/") && !ifNotOwner;
    return folder && assumed == Links.AT_END ? Links.ON_THE_WAY : assumed;
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
