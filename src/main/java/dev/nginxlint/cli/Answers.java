package dev.nginxlint.cli;

import dev.nginxlint.report.Paint;
import dev.nginxlint.report.ResolutionReport;
import dev.nginxlint.report.TraceReport;
import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Resolver;
import dev.nginxlint.resolve.UpstreamAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves requests and renders the answers. It holds no state: any number of threads may use it.
 *
 * @param upstream what the upstream answers, where it was told
 * @param whole whether text tells the way of each request too, not only the answer
 */
record Answers(
    Resolver resolver,
    Optional<UpstreamAnswer> upstream,
    Format format,
    boolean whole,
    Paint paint) {

  /** How answers are written. */
  enum Format {
    TEXT(128),
    JSON(2048),
    JSONL(2048);

    /** So many bytes one answer takes, or somewhat less. */
    private final int usualLength;

    Format(int usualLength) {
      this.usualLength = usualLength;
    }
  }

  /** Some answers, rendered and encoded. */
  static final class Rendered {
    final byte[] text;
    final int count;
    final boolean undecided;

    private Rendered(byte[] text, int count, boolean undecided) {
      this.text = text;
      this.count = count;
      this.undecided = undecided;
    }
  }

  Rendered answer(List<Request> requests) {
    List<Resolution> resolutions = new ArrayList<>(requests.size());
    boolean undecided = false;
    for (Request request : requests) {
      Resolution resolution =
          upstream.isPresent()
              ? resolver.resolve(request, upstream.get())
              : resolver.resolve(request);
      undecided |= resolution.outcome() instanceof Outcome.Undecided;
      resolutions.add(resolution);
    }
    StringBuilder text = new StringBuilder(resolutions.size() * format.usualLength);
    switch (format) {
      case TEXT -> {
        if (whole) {
          new TraceReport(paint).write(resolutions, text);
        } else {
          new TraceReport(paint).writeLines(resolutions, text);
        }
      }
      case JSON -> new ResolutionReport(true).write(resolutions, text);
      case JSONL -> new ResolutionReport(false).write(resolutions, text);
    }
    byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
    return new Rendered(encoded, requests.size(), undecided);
  }

  /** Returns what stands between two pieces of rendered answers. */
  String between() {
    return switch (format) {
      case TEXT -> whole ? "\n" : "";
      case JSON -> ResolutionReport.BETWEEN;
      case JSONL -> "";
    };
  }

  /** Returns what stands before all answers. */
  String before() {
    return format == Format.JSON ? "[" : "";
  }

  /** Returns what stands after all answers. */
  String after() {
    return format == Format.JSON ? "]\n" : "";
  }
}
