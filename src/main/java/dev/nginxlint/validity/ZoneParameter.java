package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.Optional;

/**
 * The name and the size of a zone, as {@code zone=NAME:SIZE} gives them.
 *
 * @param size Numbers.ERROR when it is missing or no size
 */
record ZoneParameter(String name, long size) {

  /** Reads what follows the "=": the name ends at the first colon. */
  static ZoneParameter parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new ZoneParameter(text, Numbers.ERROR)
        : new ZoneParameter(text.substring(0, colon), Numbers.size(text.substring(colon + 1)));
  }

  /**
   * The {@code zone=} parameter of limit_conn_zone and its like; empty when nginx refuses it.
   *
   * @param prefix what stands before the name
   */
  static Optional<ZoneParameter> of(Setting s, int word, String prefix) {
    String value = s.value(word);
    ZoneParameter zone = parse(value.substring(prefix.length()));
    if (zone.size == Numbers.ERROR) {
      s.emerg("invalid-zone-size", word, "invalid zone size \"" + value + "\"");
      return Optional.empty();
    }
    if (zone.size < 8 * Zones.PAGE) {
      s.emerg("invalid-zone-size", word, "zone \"" + value + "\" is too small");
      return Optional.empty();
    }
    return Optional.of(zone);
  }
}
