package dev.nginxlint.validity;

import dev.nginxlint.value.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the core module checks when it merges (src/http/ngx_http_core_module.c). */
final class CoreMerge implements HttpModule {
  private static final String MODULE = "ngx_http_core_module ";

  /** ngx_http_core_merge_srv_conf(). */
  @Override
  public void mergeServer(BlockEnd end, Scope server) {
    long buffer = size(server.inherited(MODULE + "srv:large_client_header_buffers"), 2, 8192);
    long pool = size(server.inherited(MODULE + "srv:connection_pool_size"), 1, 512);
    if (buffer < pool) {
      end.emerg(
          "invalid-value",
          server.directive().orElseThrow().head(),
          "the \"large_client_header_buffers\" size must be equal to or greater than"
              + " \"connection_pool_size\"");
    }
  }

  private static long size(Optional<Setting> setting, int word, long otherwise) {
    return setting.isPresent() ? Numbers.size(setting.get().value(word)) : otherwise;
  }

  /** ngx_http_core_merge_loc_conf(): the types of a block that has some of its own. */
  @Override
  public void mergeLocation(BlockEnd end, Scope location) {
    Scope outer = location.outer().orElse(location);
    if (location.is("server") && TypesBlock.isIn(outer) && outer.set("types_hash")) {
      build(end, location, outer);
    }
    if (!end.refused() && (TypesBlock.isIn(location) || !hasTypes(outer))) {
      build(end, location, location);
    }
  }

  private static boolean hasTypes(Scope location) {
    return TypesBlock.isIn(location)
        || (location.outer().isPresent() && hasTypes(location.outer().get()));
  }

  /** Builds the hash of the types of a block, by the limits that hold in a location. */
  private static void build(BlockEnd end, Scope location, Scope holder) {
    HashTable table =
        new HashTable(
            "types_hash",
            BlockEnd.number(location, MODULE + "loc:types_hash_max_size", 1024),
            HashTable.align(BlockEnd.number(location, MODULE + "loc:types_hash_bucket_size", 64)));
    List<String> extensions = new ArrayList<>();
    if (TypesBlock.isIn(holder)) {
      for (String extension : TypesBlock.of(holder).extensions()) {
        extensions.add(extension);
      }
    } else {
      extensions.add("html");
      extensions.add("gif");
      extensions.add("jpg");
    }
    end.hash(table.build(extensions), holder.directive().orElseThrow().head());
  }
}
