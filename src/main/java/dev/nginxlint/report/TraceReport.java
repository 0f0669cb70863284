package dev.nginxlint.report;

import dev.nginxlint.resolve.Outcome;
import dev.nginxlint.resolve.Request;
import dev.nginxlint.resolve.Resolution;
import dev.nginxlint.resolve.Step;
import dev.nginxlint.syntax.Directive;
import java.util.List;

/** What becomes of requests, for people: the answer, and the way to it. */
public record TraceReport(Paint paint) {
  private static final int LABEL = 10;
  private static final int NARROWEST = 62;
  private static final int WIDEST = 100;

  /** Writes one request a line, with its answer. */
  public void writeLines(List<Resolution> resolutions, StringBuilder out) {
    for (Resolution resolution : resolutions) {
      out.append(Display.bytes(line(resolution.request())))
          .append(" => ")
          .append(paint.strong(Display.bytes(OutcomeWords.of(resolution.outcome()))))
          .append('\n');
      alternatives(resolution.outcome(), "    ", out);
    }
  }

  /** Writes each request with its steps. */
  public void write(List<Resolution> resolutions, StringBuilder out) {
    for (Resolution resolution : resolutions) {
      out.append(out.length() == 0 ? "" : "\n")
          .append(Display.bytes(line(resolution.request())))
          .append("\n  => ")
          .append(paint.strong(Display.bytes(OutcomeWords.of(resolution.outcome()))))
          .append('\n');
      alternatives(resolution.outcome(), "     ", out);
      out.append('\n');
      steps(resolution, out);
      if (resolution.outcome() instanceof Outcome.Proxy proxy) {
        params(proxy, out);
      }
      for (Step step : resolution.steps()) {
        if (label(step).equals("note")) {
          row("note", withoutLabel(step), "", 0, out);
        }
      }
    }
  }

  /** Writes the steps but for the notes; a label that stands above is not said again. */
  private void steps(Resolution resolution, StringBuilder out) {
    int column = column(resolution.steps());
    String above = "";
    for (Step step : resolution.steps()) {
      String label = label(step);
      if (label.equals("note")) {
        continue;
      }
      if (above.equals("server") && !label.equals("server") && !step.uri().isEmpty()) {
        row("uri", step.uri() + uriWords(step.uri(), resolution.request().target()), "", 0, out);
      }
      String place = step.because().isPresent() ? place(step.because().get()) : "";
      row(label.equals(above) ? "" : label, withoutLabel(step), place, column, out);
      above = label;
    }
  }

  /** Returns the column at which the places stand, after the widest text. */
  private static int column(List<Step> steps) {
    int column = NARROWEST;
    for (Step step : steps) {
      if (step.because().isPresent()) {
        int width = Display.width(Display.bytes(withoutLabel(step)));
        column = Math.max(column, 2 + LABEL + width + 2);
      }
    }
    return Math.min(column, WIDEST);
  }

  private static String uriWords(String uri, String target) {
    boolean same = target.startsWith(uri);
    boolean whole = target.length() == uri.length() || (same && target.charAt(uri.length()) == '?');
    return same && whole ? " (as sent)" : " (normalized)";
  }

  /** Renders a request as {@code GET http://example.com/api}. */
  public static String line(Request request) {
    String host = request.host().orElse("-");
    return request.method() + " " + request.scheme() + "://" + host + request.target();
  }

  private void alternatives(Outcome outcome, String indent, StringBuilder out) {
    if (!(outcome instanceof Outcome.Undecided undecided)) {
      return;
    }
    for (Outcome.Alternative alternative : undecided.alternatives()) {
      out.append(indent)
          .append("if ")
          .append(Display.bytes(alternative.when()))
          .append(": ")
          .append(Display.bytes(OutcomeWords.of(alternative.outcome())))
          .append('\n');
      alternatives(alternative.outcome(), indent + "  ", out);
    }
  }

  private static String label(Step step) {
    return switch (step.phase()) {
      case SELECT_SERVER -> "server";
      case SERVER_REWRITE, REWRITE -> "rewrite";
      case FIND_CONFIG -> step.text().startsWith("note ") ? "note" : "location";
      case ACCESS -> "access";
      case PRECONTENT -> "try_files";
      case CONTENT ->
          step.text().startsWith("pass ")
              ? "pass"
              : step.text().startsWith("upstream ") ? "upstream" : "content";
      case DONE -> "done";
    };
  }

  /** Leaves out a word that the label says already. */
  private static String withoutLabel(Step step) {
    String label = label(step) + " ";
    return step.text().startsWith(label) ? step.text().substring(label.length()) : step.text();
  }

  private static String place(Directive directive) {
    return directive.span().file().path() + ":" + directive.span().line();
  }

  private void params(Outcome.Proxy proxy, StringBuilder out) {
    for (Outcome.Field param : proxy.params()) {
      String value = param.value().orElse("(not known)");
      row("param", param.name() + " " + value, "", 0, out);
    }
  }

  private void row(String label, String text, String place, int column, StringBuilder out) {
    String shown = Display.bytes(text);
    String start = "  " + label + " ".repeat(Math.max(1, LABEL - label.length()));
    out.append(paint.frame(start)).append(shown);
    if (!place.isEmpty()) {
      out.append(" ".repeat(Math.max(2, column - start.length() - Display.width(shown))))
          .append(Display.bytes(place));
    }
    out.append('\n');
  }
}
