package dev.nginxlint.rule;

import dev.nginxlint.rule.ProbeCheck.Wanted;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the {@code probe} of a rule: {@code {path: '{location}users', uri: {contains: //}}}.
 *
 * <p>{@code becomes} and what else {@link ProbeCheck#VALUES} names are conditions on the outcome; a
 * value that an outcome does not have fulfils none. {@code not} holds conditions none of which may
 * hold.
 */
final class ProbeReader {
  static final List<String> KEYS = keys();

  private ProbeReader() {}

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("path", "files", "ends", "not"));
    keys.addAll(outcome());
    return keys;
  }

  private static List<String> outcome() {
    return ProbeCheck.VALUES.subList(2, ProbeCheck.VALUES.size());
  }

  static Check read(Keys probe) {
    String path = probe.text("path");
    String unknown = Template.unknown(path, Facts.NAMES);
    if (!unknown.isEmpty()) {
      throw probe.broken("path", "no value {" + unknown + "}");
    }
    List<Wanted> wanted = new ArrayList<>();
    conditions(probe, false, wanted);
    if (probe.has("not")) {
      conditions(probe.mapping("not", outcome()), true, wanted);
    }
    if (wanted.isEmpty()) {
      throw probe.broken("", "\"probe\" asks nothing of what becomes of its request");
    }
    return new ProbeCheck(path, files(probe), here(probe), wanted);
  }

  private static boolean files(Keys probe) {
    if (!probe.has("files")) {
      return true;
    }
    String word = probe.text("files");
    if (!word.equals("all") && !word.equals("none")) {
      throw probe.broken("files", "\"" + word + "\" is neither all nor none");
    }
    return word.equals("all");
  }

  private static boolean here(Keys probe) {
    if (!probe.has("ends")) {
      return true;
    }
    String word = probe.text("ends");
    if (!word.equals("here") && !word.equals("anywhere")) {
      throw probe.broken("ends", "\"" + word + "\" is neither here nor anywhere");
    }
    return word.equals("here");
  }

  private static void conditions(Keys keys, boolean not, List<Wanted> into) {
    List<String> known = new ArrayList<>(Facts.NAMES);
    known.addAll(ProbeCheck.VALUES);
    for (String value : outcome()) {
      if (keys.has(value)) {
        Keys condition = keys.mapping(value, ConditionReader.KEYS);
        into.add(new Wanted(value, ConditionReader.read(condition, known), not));
      }
    }
  }
}
