package dev.nginxlint.nginx;

import java.util.regex.Pattern;

/** Errors of nginx that another machine would not give, or that come of running a program. */
final class MachineErrors {
  private static final Pattern MESSAGE =
      Pattern.compile(
          String.join(
              "|",
              // A system call that failed: what it says ends in the number and the words of errno.
              "\\(\\d+: [A-Z][^()]*\\)$",
              "^host not found ",
              "^cannot load certificate",
              "^(?:PEM_|SSL_|X509_|DH_|ENGINE_|RAND_|BIO_)",
              "^SSL_CTX_",
              "^could not allocate ",
              "^(?:bind|listen|socket|chmod|setsockopt)\\(\\)",
              "^getpwnam|^getgrnam",
              "^dlopen\\(\\)|^module \"",
              "^perl_(?:parse|run)|^eval_pv|^require_pv|^call_sv",
              "^init_by_lua|^failed to (?:load|run|init)",
              "^GeoIP_open|^MMDB_open|^geoip2",
              "^killed by signal ",
              "^still could not bind",
              "^not enough |^mmap"));

  private static final Pattern LATE =
      Pattern.compile(
          "^unknown \".*\" variable$|^duplicate location |^zero size shared memory zone|^could not build ");

  private MachineErrors() {}

  static boolean include(Verdict nginx) {
    return !nginx.accepted() && MESSAGE.matcher(nginx.message()).find();
  }

  /** Says whether nginx has this message, only after all has been read. */
  static boolean late(String message) {
    return LATE.matcher(message).find();
  }

  /** Says whether the error comes after all has been read. */
  static boolean late(Verdict nginx) {
    return !nginx.place().told();
  }
}
