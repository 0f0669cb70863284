package dev.nginxlint.validity;

import dev.nginxlint.source.Span;
import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.Numbers;
import java.util.Optional;

/** How the sizes of the buffers of proxy, fastcgi, uwsgi and scgi must relate to each other. */
final class BufferMerge implements HttpModule {
  private final String buffers;
  private final String bufferSize;
  private final String busySize;
  private final String writeSize;
  private final String fileSize;

  BufferMerge(String module) {
    this.buffers = module + "_buffers";
    this.bufferSize = module + "_buffer_size";
    this.busySize = module + "_busy_buffers_size";
    this.writeSize = module + "_temp_file_write_size";
    this.fileSize = module + "_max_temp_file_size";
  }

  /** Says whether any size of a module is set at all: what nginx takes without is right. */
  boolean isSet(Cycle cycle) {
    return cycle.uses(buffers)
        || cycle.uses(bufferSize)
        || cycle.uses(busySize)
        || cycle.uses(writeSize)
        || cycle.uses(fileSize);
  }

  @Override
  public void mergeLocation(BlockEnd http, Scope location) {
    MergedBlock block = MergedBlock.of(location);
    Optional<Directive> set = block.find(buffers);
    long number = set.isPresent() ? Numbers.integer(set.get().parameter(1)) : 8;
    long one = set.isPresent() ? Numbers.size(set.get().parameter(2)) : Zones.PAGE;
    if (number < 2) {
      refuse(http, block, buffers, "there must be at least 2 \"" + buffers + "\"");
      return;
    }
    long size = Math.max(block.size(bufferSize, Zones.PAGE), one);
    long busy = block.size(busySize, 2 * size);
    long file = block.size(fileSize, 1L << 30);
    if (busy < size) {
      refuse(
          http,
          block,
          busySize,
          "\"" + busySize + "\" must be equal to or greater than " + maximum());
    } else if (busy > (number - 1) * one) {
      refuse(
          http,
          block,
          busySize,
          "\""
              + busySize
              + "\" must be less than the size of all \""
              + buffers
              + "\" minus one buffer");
    } else if (block.size(writeSize, 2 * size) < size) {
      refuse(
          http,
          block,
          writeSize,
          "\"" + writeSize + "\" must be equal to or greater than " + maximum());
    } else if (file != 0 && file < size) {
      refuse(
          http,
          block,
          fileSize,
          "\""
              + fileSize
              + "\" must be equal to zero to disable temporary files usage or must be equal to or greater"
              + " than "
              + maximum());
    }
  }

  private String maximum() {
    return "the maximum of the value of \"" + bufferSize + "\" and one of the \"" + buffers + "\"";
  }

  /** Points at the directive that the message names first, or at one that it is compared to. */
  private void refuse(BlockEnd http, MergedBlock block, String name, String message) {
    Span meant = http.meant();
    for (String directive : new String[] {buffers, bufferSize, name}) {
      Optional<Directive> found = block.find(directive);
      meant = found.isPresent() ? found.get().head() : meant;
    }
    http.emerg("conflicting-buffer-sizes", meant, message);
  }
}
