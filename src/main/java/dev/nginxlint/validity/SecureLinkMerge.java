package dev.nginxlint.validity;

/** ngx_http_secure_link_merge_conf(). */
final class SecureLinkMerge implements HttpModule {
  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    MergedBlock block = MergedBlock.of(location);
    if (block.has("secure_link_secret")
        && (block.has("secure_link") || block.has("secure_link_md5"))) {
      http.later(block.own("secure_link_secret").get(0))
          .emerg(
              "incompatible-directives",
              "\"secure_link_secret\" cannot be mixed with \"secure_link\" and"
                  + " \"secure_link_md5\"");
    }
  }
}
