package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.List;

/** Asks the charset module at the end of http{} for tables between charsets. */
final class CharsetMerge implements HttpModule {
  @Override
  public void postconfiguration(BlockEnd end, Scope http) {
    List<Scope> locations = new ArrayList<>();
    for (Setting server : HttpConf.of(http).servers) {
      locations.addAll(HttpEnd.locations(server.inner()));
    }
    CharsetModule.end(end, locations);
  }
}
