package dev.nginxlint.validity;

import dev.nginxlint.value.Ascii;
import java.util.Optional;

/** One map{} while it is read (src/http/modules/ngx_http_map_module.c). */
final class MapBlock {
  private final HashKeys keys = new HashKeys();
  private boolean hostnames;
  private boolean hasDefault;

  /** ngx_http_map_block(), and that of stream. */
  static void set(Setting s) {
    // The first map fixes the sizes of the hashes: told later, they are duplicates.
    s.scope().set(s.form().module() + " main:hash_max_size");
    s.scope().set(s.form().module() + " main:hash_bucket_size");
    if (Script.compile(s, 1).isPresent()) {
      defineVariable(s, 2);
    }
  }

  /** Defines the variable that map, split_clients and geo are named after. */
  static void defineVariable(Setting s, int word) {
    String name = s.value(word);
    if (!name.startsWith("$")) {
      s.emerg("invalid-variable", word, "invalid variable name \"" + name + "\"");
    } else {
      Variables.of(s).define(s, word, name.substring(1));
    }
  }

  /** ngx_http_map(). */
  static void line(Setting s) {
    MapBlock map = of(s.scope());
    String key = s.value(0);
    if (s.words() == 1 && key.equals("hostnames")) {
      map.hostnames = true;
    } else if (s.words() == 1 && key.equals("volatile")) {
      return;
    } else if (s.words() != 2) {
      s.emerg("parameter-count", "invalid number of the map parameters");
    } else if (!key.equals("include") && Script.compile(s, 1).isPresent()) {
      map.add(s, key);
    }
  }

  private static MapBlock of(Scope block) {
    Optional<MapBlock> conf = block.conf(MapBlock.class);
    return conf.isPresent() ? conf.get() : block.keepConf(new MapBlock());
  }

  private void add(Setting s, String key) {
    if (key.equals("default")) {
      if (hasDefault) {
        s.emerg("duplicate-value", 0, "duplicate default map parameter");
      }
      hasDefault = true;
      return;
    }
    if (key.startsWith("~")) {
      boolean caseless = key.startsWith("~*");
      Regexes.compile(s, 0, key.substring(caseless ? 2 : 1), caseless);
      return;
    }
    String text = key.startsWith("\\") ? key.substring(1) : key;
    HashKeys.Added added = hostnames ? keys.addWildcard(text) : keys.add(text);
    switch (added) {
      case DECLINED -> s.emerg("invalid-value", 0, "invalid hostname or wildcard \"" + text + "\"");
      case BUSY ->
          s.emerg("duplicate-value", 0, "conflicting parameter \"" + Ascii.lowerCase(text) + "\"");
      case OK -> {}
    }
  }

  /** The end of ngx_http_map_block(). */
  static void end(Setting s, Scope inner) {
    MapBlock map = of(inner);
    String module = s.form().module() + " main:";
    HashTable table =
        new HashTable(
            "map_hash",
            BlockEnd.number(s.scope(), module + "hash_max_size", 2048),
            HashTable.align(
                BlockEnd.number(s.scope(), module + "hash_bucket_size", HashTable.CACHE_LINE)));
    BlockEnd end = new BlockEnd(s);
    if (!map.keys.exact.isEmpty()) {
      end.hash(table.build(map.keys.exact), s.directive().head());
    }
    if (!map.keys.head.isEmpty() && !end.refused()) {
      end.hash(table.buildWildcard(map.keys.head), s.directive().head());
    }
    if (!map.keys.tail.isEmpty() && !end.refused()) {
      end.hash(table.buildWildcard(map.keys.tail), s.directive().head());
    }
  }
}
