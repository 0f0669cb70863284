package dev.nginxlint.regex;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The real library, called as nginx calls it. */
final class Pcre2 {

  private static final int CASELESS = 0x8;
  private static final int INFO_CAPTURE_COUNT = 4;
  private static final int INFO_NAME_COUNT = 17;
  private static final int INFO_NAME_ENTRY_SIZE = 18;
  private static final int INFO_NAME_TABLE = 19;
  private static final int CONFIG_VERSION = 11;
  private static final int NO_MATCH = -1;

  /**
   * Skips a test, and says so, where the library is missing or is another version; fails there in
   * CI.
   */
  static void assume() {
    String problem = problem();
    if (!problem.isEmpty()) {
      String message = "NOT COMPARED WITH PCRE2: " + problem;
      System.err.println(message);
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      Assumptions.abort(message);
    }
  }

  private static String problem() {
    try {
      byte[] version = new byte[64];
      Library.pcre2_config_8(CONFIG_VERSION, version);
      String text = Native.toString(version, "ISO-8859-1");
      return text.startsWith("10.42 ") ? "" : "libpcre2-8 is " + text + ", not 10.42";
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      return "libpcre2-8.so.0 cannot be loaded: " + e.getMessage();
    }
  }

  private Pcre2() {}

  /** What the library says of a pattern; {@code message} is empty if it accepts it. */
  record Verdict(
      String message, long offset, int captureCount, List<String> names, @Nullable Pointer code)
      implements AutoCloseable {

    /**
     * Returns start and end of all groups, none if there is no match; null if a limit is exceeded.
     */
    int @Nullable [] match(String subject) {
      Pointer data = Library.pcre2_match_data_create_from_pattern_8(code, null);
      byte[] bytes = subject.getBytes(StandardCharsets.ISO_8859_1);
      int result = Library.pcre2_match_8(code, bytes, bytes.length, 0, 0, data, null);
      try {
        if (result == NO_MATCH) {
          return new int[0];
        }
        if (result < 0) {
          return null;
        }
        Pointer offsets = Library.pcre2_get_ovector_pointer_8(data);
        int[] groups = new int[2 * (captureCount + 1)];
        for (int i = 0; i < groups.length; i++) {
          groups[i] = i < 2 * result ? (int) offsets.getLong(8L * i) : -1;
        }
        return groups;
      } finally {
        Library.pcre2_match_data_free_8(data);
      }
    }

    @Override
    public void close() {
      if (code != null) {
        Library.pcre2_code_free_8(code);
      }
    }
  }

  static Verdict compile(String pattern, boolean caseless) {
    byte[] bytes = pattern.getBytes(StandardCharsets.ISO_8859_1);
    int[] error = new int[1];
    long[] offset = new long[1];
    Pointer code =
        Library.pcre2_compile_8(bytes, bytes.length, caseless ? CASELESS : 0, error, offset, null);
    if (code == null) {
      byte[] message = new byte[128];
      Library.pcre2_get_error_message_8(error[0], message, message.length);
      return new Verdict(Native.toString(message, "ISO-8859-1"), offset[0], 0, List.of(), null);
    }
    return new Verdict("", 0, info(code, INFO_CAPTURE_COUNT), names(code), code);
  }

  private static int info(Pointer code, int what) {
    int[] value = new int[1];
    Library.pcre2_pattern_info_8(code, what, value);
    return value[0];
  }

  private static List<String> names(Pointer code) {
    long[] address = new long[1];
    Library.pcre2_pattern_info_8(code, INFO_NAME_TABLE, address);
    Pointer table = new Pointer(address[0]);
    int size = info(code, INFO_NAME_ENTRY_SIZE);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < info(code, INFO_NAME_COUNT); i++) {
      byte[] entry = table.getByteArray((long) i * size, size);
      int number = ((entry[0] & 0xFF) << 8) | (entry[1] & 0xFF);
      int end = 2;
      while (entry[end] != 0) {
        end++;
      }
      names.add(new String(entry, 2, end - 2, StandardCharsets.ISO_8859_1) + "=" + number);
    }
    names.sort(null);
    return names;
  }

  private static final class Library {
    static {
      Native.register("libpcre2-8.so.0");
    }

    static native int pcre2_config_8(int what, byte[] where);

    static native @Nullable Pointer pcre2_compile_8(
        byte[] pattern,
        long length,
        int options,
        int[] error,
        long[] offset,
        @Nullable Pointer context);

    static native int pcre2_get_error_message_8(int code, byte[] message, long length);

    static native int pcre2_pattern_info_8(Pointer code, int what, int[] where);

    static native int pcre2_pattern_info_8(Pointer code, int what, long[] where);

    static native Pointer pcre2_match_data_create_from_pattern_8(
        @Nullable Pointer code, @Nullable Pointer context);

    static native int pcre2_match_8(
        @Nullable Pointer code,
        byte[] subject,
        long length,
        long start,
        int options,
        Pointer data,
        @Nullable Pointer context);

    static native Pointer pcre2_get_ovector_pointer_8(Pointer data);

    static native void pcre2_match_data_free_8(Pointer data);

    static native void pcre2_code_free_8(Pointer code);
  }
}
