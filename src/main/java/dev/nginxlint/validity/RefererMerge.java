package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import java.util.List;

/** What ngx_http_referer_merge_conf() does with the names of valid_referers and of the server. */
final class RefererMerge implements HttpModule {
  private static final String FIELD = "ngx_http_referer_module loc:referer_hash_";

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    if (!location.isSet(Referers.FIELD)) {
      return;
    }
    Setting referers = location.inherited(Referers.FIELD).orElseThrow();
    HashKeys keys = Referers.keys(location);
    if (location.isSet(Referers.SERVER_NAMES)) {
      addServerNames(http, referers, keys);
    }
    boolean empty = keys.exact.isEmpty() && keys.head.isEmpty() && keys.tail.isEmpty();
    if (http.refused()) {
      return;
    }
    if (empty && location.isSet(Referers.NONE_OR_BLOCKED)) {
      http.emergWithoutLine(
          "missing-parameter",
          referers.directive().head(),
          "the \"none\" or \"blocked\" referers are specified in the \"valid_referers\" directive"
              + " without any valid referer");
      return;
    }
    hashes(http, location, keys, referers.directive().head());
  }

  private static void addServerNames(BlockEnd http, Setting referers, HashKeys keys) {
    List<ServerConf.Name> names = ServerConf.of(referers.scope().nearest("server")).names;
    if (names.isEmpty()) {
      keys.addWildcard("");
    }
    for (ServerConf.Name name : names) {
      if (!http.refused() && !name.regex() && !name.text().equals("$hostname")) {
        Referers.refuse(
            http.later(referers.directive()), 1, name.text(), keys.addWildcard(name.text()));
      }
    }
  }

  private static void hashes(BlockEnd http, Scope location, HashKeys keys, Span meant) {
    HashTable table =
        new HashTable(
            "referer_hash",
            BlockEnd.number(location, FIELD + "max_size", 2048),
            HashTable.align(BlockEnd.number(location, FIELD + "bucket_size", 64)));
    if (!keys.exact.isEmpty()) {
      http.hash(table.build(keys.exact), meant);
    }
    if (!http.refused() && !keys.head.isEmpty()) {
      http.hash(table.buildWildcard(keys.head), meant);
    }
    if (!http.refused() && !keys.tail.isEmpty()) {
      http.hash(table.buildWildcard(keys.tail), meant);
    }
  }
}
