package dev.nginxlint.check.location;

import dev.nginxlint.rule.Check;
import org.jspecify.annotations.Nullable;

/** The checks of locations, servers, pages and what is never used. */
public final class LocationChecks {
  /** Their names, for complaints. */
  public static final String NAMES =
      "location-encoded, "
          + "location-not-normalized, "
          + "location-pattern-without-tilde, "
          + "location-query, "
          + "location-relative, "
          + "location-variable, "
          + "location-wildcard, "
          + "loose-dot, "
          + "nested-outside-parent, "
          + "regex-location-impossible, "
          + "unreachable-location";

  private LocationChecks() {}

  /** Returns the check of a name, or null. */
  public static @Nullable Check named(String name) {
    return switch (name) {
      case "location-encoded" -> new LiteralLocation(LiteralLocation.Concern.ENCODED);
      case "location-not-normalized" -> new LiteralLocation(LiteralLocation.Concern.NOT_NORMALIZED);
      case "location-pattern-without-tilde" -> new LiteralLocation(LiteralLocation.Concern.PATTERN);
      case "location-query" -> new LiteralLocation(LiteralLocation.Concern.QUERY);
      case "location-relative" -> new LiteralLocation(LiteralLocation.Concern.RELATIVE);
      case "location-variable" -> new LiteralLocation(LiteralLocation.Concern.VARIABLE);
      case "location-wildcard" -> new LiteralLocation(LiteralLocation.Concern.WILDCARD);
      case "loose-dot" -> new LooseDot();
      case "nested-outside-parent" -> new RegexLocation(RegexLocation.Concern.OUTSIDE_PARENT);
      case "regex-location-impossible" -> new RegexLocation(RegexLocation.Concern.IMPOSSIBLE);
      case "unreachable-location" -> new UnreachableLocation();
      default -> null;
    };
  }
}
