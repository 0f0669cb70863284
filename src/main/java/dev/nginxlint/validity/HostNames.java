package dev.nginxlint.validity;

/** Names of hosts. */
final class HostNames {
  private HostNames() {}

  /**
   * Says whether no look-up can find a name, on any machine: it has a character that no host has.
   */
  static boolean neverFound(String name) {
    for (int i = 0; i < name.length(); i++) {
      if ("$/{}()[]<>*?!@^~`&+\"'|\\,;= ".indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return name.isEmpty();
  }
}
