package dev.nginxlint.validity;

/** Names of protocols above TLS (ngx_stream_ssl_alpn()). */
final class Alpn {
  private static final int LONGEST = 255;

  private Alpn() {}

  static void set(Setting s) {
    if (!s.setOnce(s.form().module() + " alpn")) {
      return;
    }
    for (int i = 1; i < s.words(); i++) {
      if (s.value(i).length() > LONGEST) {
        s.answer("invalid-value", "protocol too long");
        return;
      }
    }
  }
}
