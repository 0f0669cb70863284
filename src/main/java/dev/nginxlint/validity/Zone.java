package dev.nginxlint.validity;

/** A zone of shared memory: nginx's ngx_shm_zone_t. */
final class Zone {
  private final String name;
  private final String use;
  private final Setting declared;
  private long size;
  private String bound = "";

  /**
   * Starts a zone.
   *
   * @param use what it is for (nginx's tag); a zone has one use alone
   * @param declared the directive that names it first
   */
  Zone(String name, long size, String use, Setting declared) {
    this.name = name;
    this.size = size;
    this.use = use;
    this.declared = declared;
  }

  String name() {
    return name;
  }

  String use() {
    return use;
  }

  Setting declared() {
    return declared;
  }

  long size() {
    return size;
  }

  void resize(long newSize) {
    size = newSize;
  }

  /** Says what the zone was defined with (shm_zone-&gt;data); empty while it is only used. */
  String bound() {
    return bound;
  }

  /** Marks the zone as defined. */
  void bind(String to) {
    bound = to;
  }

  boolean isBound() {
    return !bound.isEmpty();
  }
}
