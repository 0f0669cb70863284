package dev.nginxlint.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Answers what was asked, in the order asked. A long file is answered a batch of lines at a time by
 * two threads while this one reads and prints, so that its size does not matter.
 */
final class AnswerRun {
  /** So many lines are read and answered at once. */
  static final int BATCH = 200;

  private static final int THREADS = 2;

  private final Questions questions;
  private final Answers answers;
  private final Output out;
  private final Streams streams;
  private @Nullable Progress progress;
  private final List<RequestFile.Line> leftOut = new ArrayList<>(1);
  private long leftOutCount;
  private long answered;
  private boolean undecided;

  AnswerRun(Questions questions, Answers answers, Streams streams) {
    this.questions = questions;
    this.answers = answers;
    this.out = streams.out();
    this.streams = streams;
  }

  /** What came of some lines. */
  private record Piece(Answers.Rendered rendered, Questions.Batch batch) {}

  /** Answers the requests at hand, and then those of the files. */
  void run(Questions.Batch first, RequestFiles files) {
    out.print(answers.before());
    try {
      print(piece(first));
      runFiles(files);
    } finally {
      if (progress != null) {
        progress.end();
      }
      out.print(answers.after());
    }
  }

  private Piece piece(Questions.Batch batch) {
    return new Piece(answers.answer(batch.requests()), batch);
  }

  private void runFiles(RequestFiles files) {
    List<RequestFile.Line> lines = files.next(BATCH);
    if (lines.isEmpty()) {
      return;
    }
    if (!streams.console().terminal()) {
      progress = new Progress(streams);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Deque<Future<Piece>> running = new ArrayDeque<>();
    try {
      while (!lines.isEmpty() && !out.closed()) {
        List<RequestFile.Line> batch = lines;
        running.add(threads.submit((Callable<Piece>) () -> piece(questions.of(batch))));
        if (running.size() > 2 * THREADS) {
          print(result(running.remove()));
        }
        lines = files.next(BATCH);
      }
      while (!running.isEmpty()) {
        print(result(running.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Piece result(Future<Piece> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UsageException usage) {
        throw usage;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(Piece piece) {
    List<RequestFile.Line> without = piece.batch.leftOut();
    leftOutCount += without.size();
    if (leftOut.isEmpty() && !without.isEmpty()) {
      leftOut.add(without.get(0));
    }
    Answers.Rendered rendered = piece.rendered;
    if (rendered.count > 0) {
      out.print(answered > 0 ? answers.between() : "").print(rendered.text);
      answered += rendered.count;
      undecided |= rendered.undecided;
      if (progress != null) {
        progress.at("answered", answered, 0);
      }
    }
  }

  /** Tells of the lines of access logs that hold no request; a scanner leaves such lines. */
  void tellLeftOut(Output err) {
    if (!leftOut.isEmpty()) {
      String all = leftOutCount == 1 ? "it is left out" : leftOutCount + " such lines are left out";
      err.line("nginx-lint: " + leftOut.get(0).place() + " holds no request; " + all);
    }
  }

  boolean undecided() {
    return undecided;
  }
}
