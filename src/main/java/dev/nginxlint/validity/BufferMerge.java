package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** How the sizes of the buffers of proxy, fastcgi, uwsgi and scgi must relate to each other. */
final class BufferMerge {
  private final BlockEnd http;
  private final MergedBlock block;
  private final String module;

  private BufferMerge(BlockEnd http, MergedBlock block, String module) {
    this.http = http;
    this.block = block;
    this.module = module;
  }

  static void check(BlockEnd http, MergedBlock block, String module) {
    new BufferMerge(http, block, module).check();
  }

  private void check() {
    Optional<Directive> buffers = block.find(module + "_buffers");
    boolean set = buffers.isPresent();
    long number = set ? Numbers.integer(buffers.get().parameter(1)) : 8;
    long one = set ? Numbers.size(buffers.get().parameter(2)) : Zones.PAGE;
    if (number < 2) {
      refuse("_buffers", "there must be at least 2 \"" + module + "_buffers\"");
      return;
    }
    long size = Math.max(block.size(module + "_buffer_size", Zones.PAGE), one);
    long busy = block.size(module + "_busy_buffers_size", 2 * size);
    String maximum =
        "the maximum of the value of \""
            + module
            + "_buffer_size\" and one of the \""
            + module
            + "_buffers\"";
    if (busy < size) {
      refuse(
          "_busy_buffers_size",
          "\"" + module + "_busy_buffers_size\" must be equal to or greater than " + maximum);
    } else if (busy > (number - 1) * one) {
      refuse(
          "_busy_buffers_size",
          "\""
              + module
              + "_busy_buffers_size\" must be less than the size of all \""
              + module
              + "_buffers\" minus one buffer");
    } else if (block.size(module + "_temp_file_write_size", 2 * size) < size) {
      refuse(
          "_temp_file_write_size",
          "\"" + module + "_temp_file_write_size\" must be equal to or greater than " + maximum);
    } else {
      long file = block.size(module + "_max_temp_file_size", 1L << 30);
      if (file != 0 && file < size) {
        refuse(
            "_max_temp_file_size",
            "\""
                + module
                + "_max_temp_file_size\" must be equal to zero to disable temporary files usage or"
                + " must be equal to or greater than "
                + maximum);
      }
    }
  }

  /** Points at the directive that the message names first, or at one that it is compared to. */
  private void refuse(String directive, String message) {
    Span meant = http.meant();
    for (String name : new String[] {"_buffers", "_buffer_size", directive}) {
      Optional<Directive> found = block.find(module + name);
      meant = found.isPresent() ? found.get().head() : meant;
    }
    http.emerg("conflicting-buffer-sizes", meant, message);
  }
}
