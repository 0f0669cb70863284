package dev.nginxlint.check.security;

import dev.nginxlint.rule.Scene;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.value.Ascii;

/**
 * What keeps requests away from a block, its own or inherited.
 *
 * @param address whether some addresses are refused
 * @param password whether a password or a token is asked for
 * @param unseen whether something not followed may refuse requests
 */
record Restrictions(boolean address, boolean password, boolean unseen) {
  private static final String[] UNSEEN = {
    "access_by_lua",
    "access_by_lua_block",
    "access_by_lua_file",
    "js_access",
    "auth_pam",
    "auth_ldap",
    "auth_digest",
    "auth_gss",
    "oidc_redirect_uri",
    "secure_link",
    "secure_link_secret",
    "ssl_verify_client",
    "valid_referers",
    "if"
  };

  /** Looks at what is in force where a directive stands. */
  static Restrictions of(Scene scene, Placement placement) {
    boolean unseen = false;
    for (String name : UNSEEN) {
      unseen = unseen || !scene.inForce(placement, name).isEmpty();
    }
    return new Restrictions(hasDeny(scene, placement), asks(scene, placement), unseen);
  }

  /** Says whether anything may keep a request away. */
  boolean any() {
    return address || password || unseen;
  }

  private static boolean hasDeny(Scene scene, Placement placement) {
    // "allow" and "deny" replace those of outer blocks together.
    int allow = level(scene, placement, "allow");
    int deny = level(scene, placement, "deny");
    return deny >= 0 && deny >= allow;
  }

  /** Returns how deep the block is whose directives of a name are in force; -1 for none. */
  private static int level(Scene scene, Placement placement, String name) {
    int deepest = -1;
    for (Placement found : scene.inForce(placement, name)) {
      deepest = Math.max(deepest, depth(found));
    }
    return deepest;
  }

  private static int depth(Placement placement) {
    int depth = 0;
    java.util.Optional<dev.nginxlint.syntax.Context> level = placement.context().outer();
    while (level.isPresent()) {
      depth++;
      level = level.get().outer();
    }
    return depth;
  }

  private static boolean asks(Scene scene, Placement placement) {
    return isOn(scene, placement, "auth_basic")
        || isOn(scene, placement, "auth_request")
        || isOn(scene, placement, "auth_jwt")
        || isOn(scene, placement, "auth_oidc");
  }

  private static boolean isOn(Scene scene, Placement placement, String name) {
    for (Placement found : scene.inForce(placement, name)) {
      Directive directive = found.directive();
      if (!directive.parameters().isEmpty() && !Ascii.same(directive.parameter(1), "off")) {
        return true;
      }
    }
    return false;
  }
}
