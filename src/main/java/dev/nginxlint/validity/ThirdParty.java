package dev.nginxlint.validity;

/**
 * Finds the set functions of modules that do not come with nginx, each in the class of its module.
 */
final class ThirdParty {
  private ThirdParty() {}

  /** Sets a directive; where its function is not followed, it may define variables. */
  static void set(Setting s) {
    if (!isFollowed(s) && !s.form().origin().equals("nginx")) {
      permitVariables(s);
    }
  }

  private static boolean isFollowed(Setting s) {
    if (s.value(0).endsWith("_cache_purge") && isLoaded(s, "cache-purge")) {
      // The commercial nginx has directives of the same names.
      CachePurge.set(s);
      return true;
    }
    if (s.form().setter().equals("ngx_http_upstream_fair_set_shm_size")) {
      Balancers.fairSize(s);
      return true;
    }
    switch (s.form().module()) {
      case "echo" -> EchoModule.set(s);
      case "headers-more" -> MoreHeaders.set(s);
      case "lua" -> {
        return LuaModule.set(s);
      }
      case "subs-filter" -> {
        return SubsFilter.set(s);
      }
      case "fancyindex" -> {
        return FancyindexModule.set(s);
      }
      case "geoip2" -> {
        return Geoip2.set(s);
      }
      case "nchan" -> {
        return NchanModule.set(s);
      }
      case "dav-ext" -> {
        return DavExtModule.set(s);
      }
      case "upload-progress" -> {
        return UploadProgressModule.set(s);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoaded(Setting s, String module) {
    NginxBuild build = s.cycle().build();
    return s.form().module().equals(module) || (build.modules().isPresent() && build.has(module));
  }

  /** Takes every word that is a variable and no more for one that the directive may define. */
  private static void permitVariables(Setting s) {
    for (int i = 1; i < s.words(); i++) {
      String value = s.value(i);
      if (value.startsWith("$")) {
        Variables.of(s).permit(value.substring(1));
      }
    }
  }
}
