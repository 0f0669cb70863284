package dev.nginxlint.validity;

/** The variables that the modules of an nginx bring, read from src/main/data/variables.txt. */
final class PredefinedVariables {
  private final String part;
  private final NginxBuild build;

  /**
   * Looks at one part of the configuration.
   *
   * @param part {@code http} or {@code stream}
   */
  PredefinedVariables(String part, NginxBuild build) {
    this.part = part;
    this.build = build;
  }

  /** Says whether there is a variable of this name, in lower case. */
  boolean has(String name) {
    String flags = flags(name);
    return !flags.isEmpty() && !flags.equals("log") && !is(flags, "prefix");
  }

  /** Says whether set, map and their like may define the variable once more. */
  boolean isChangeable(String name) {
    return is(flags(name), "changeable");
  }

  /** Says whether log_format itself knows the name. */
  boolean isLogged(String name) {
    return is(flags(name), "log");
  }

  /** Says whether the name belongs to a family: {@code http_host} to {@code http_}. */
  boolean hasPrefixOf(String name) {
    for (int at = name.indexOf('_'); at >= 0; at = name.indexOf('_', at + 1)) {
      if (is(flags(name.substring(0, at + 1)), "prefix")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the flags of a variable, empty when there is none of the name. */
  private String flags(String name) {
    for (String[] columns :
        SortedLines.find(VariableTable.CHUNKS, VariableTable.INDICES, 6, name)) {
      if (columns[1].equals(part)
          && build.has(columns[3])
          && DirectiveForm.in(columns[5], build.version())) {
        return columns[2];
      }
    }
    return "";
  }

  private static boolean is(String flags, String flag) {
    return SortedLines.has(flags, flag);
  }
}
