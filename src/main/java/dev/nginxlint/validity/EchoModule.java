package dev.nginxlint.validity;

/** The directives of the module echo (ngx_http_echo_module.c). */
final class EchoModule {
  private EchoModule() {}

  /** ngx_http_echo_helper(): every parameter may have variables. */
  static void set(Setting s) {
    for (int i = 1; i < s.words() && !s.refused(); i++) {
      Script.compile(s, i);
    }
    boolean filter = s.value(0).endsWith("_body") && !s.value(0).contains("request");
    if (!filter && s.scope().is("location")) {
      LocationConf.of(s.scope()).handler = s.value(0);
    }
  }
}
