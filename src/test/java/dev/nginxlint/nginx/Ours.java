package dev.nginxlint.nginx;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Context;
import dev.nginxlint.validity.NginxBuild;
import dev.nginxlint.validity.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Our own verdict on a configuration; a crash or a hang is one too. */
final class Ours implements AutoCloseable {
  private final NginxBuild build;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "ours");
            made.setDaemon(true);
            return made;
          });

  Ours(NginxBuild build) {
    this.build = build;
  }

  /** Returns the verdict on a file and what it includes. */
  Verdict test(SourceFile main, SourceLoader loader) {
    Future<Verdict> verdict = thread.submit(() -> verdict(main, loader));
    try {
      return verdict.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      StackTraceElement[] trace = cause.getStackTrace();
      return crash(cause + (trace.length == 0 ? "" : " at " + trace[0]));
    } catch (TimeoutException e) {
      return crash("is not done in 20 s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Verdict verdict(SourceFile main, SourceLoader loader) {
    String folder = main.path().substring(0, main.path().lastIndexOf('/') + 1);
    List<String> warnings = new ArrayList<>();
    for (Finding finding :
        Validity.check(ConfigurationParser.parse(main, loader), Context.MAIN, build)) {
      Verdict.Place place =
          NginxOutput.place(finding.span().file().path(), finding.span().line(), folder);
      String message = finding.message().replace(folder, "DIR/");
      if (finding.refused()) {
        return Verdict.refused(message, place, warnings);
      }
      warnings.add(Verdict.at(message, place));
    }
    return Verdict.accepted(warnings);
  }

  private static Verdict crash(String how) {
    return Verdict.refused("(this program) " + how, Verdict.Place.NONE, List.of());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
