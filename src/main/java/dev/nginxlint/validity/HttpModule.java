package dev.nginxlint.validity;

/** What a module does at the end of http{}, as its ngx_http_module_t lists it. */
interface HttpModule {
  /** Init_main_conf. */
  default void initMain(BlockEnd end, Scope http) {}

  /** Merge_srv_conf, for each server. */
  default void mergeServer(BlockEnd end, Scope server) {}

  /** Merge_loc_conf, for each server and each location, the outer before the inner. */
  default void mergeLocation(BlockEnd end, Scope location) {}

  /** Postconfiguration. */
  default void postconfiguration(BlockEnd end, Scope http) {}
}
