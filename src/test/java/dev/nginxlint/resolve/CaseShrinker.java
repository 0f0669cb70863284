package dev.nginxlint.resolve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a configuration and a request on which the two differ smaller, as long as they differ. */
final class CaseShrinker {
  /** Each needs an nginx of its own. */
  private static final int MOST_TRIALS = 600;

  private List<Statement> configuration;
  private CaseFile.Case request;
  private String difference;
  private int trials;

  CaseShrinker(List<Statement> configuration, CaseFile.Case request, String difference) {
    this.configuration = configuration;
    this.request = request;
    this.difference = difference;
  }

  List<Statement> configuration() {
    return configuration;
  }

  CaseFile.Case request() {
    return request;
  }

  String difference() {
    return difference;
  }

  void shrink() throws IOException {
    boolean smaller = true;
    while (smaller && trials < MOST_TRIALS) {
      smaller = shrinkConfiguration();
      smaller = shrinkRequest() || smaller;
    }
  }

  private boolean shrinkConfiguration() throws IOException {
    // All statements are below one that stands for the whole configuration.
    Statement whole = Statement.block(List.of("main"), configuration);
    boolean smaller = false;
    boolean going = true;
    while (going && trials < MOST_TRIALS) {
      going = false;
      for (Statement candidate : without(whole)) {
        if (differs(candidate.block().orElseThrow(), request)) {
          whole = candidate;
          configuration = whole.block().orElseThrow();
          smaller = true;
          going = true;
          break;
        }
      }
    }
    return smaller;
  }

  /** Returns the statement with one thing less inside, what is outer first. */
  private static List<Statement> without(Statement statement) {
    List<Statement> all = new ArrayList<>();
    List<Statement> inner = statement.block().orElse(List.of());
    for (int i = 0; i < inner.size(); i++) {
      all.add(statement.with(i, List.of()));
    }
    for (int i = 0; i < inner.size(); i++) {
      Statement one = inner.get(i);
      if (!one.name().equals("http") && !one.name().equals("server") && one.block().isPresent()) {
        all.add(statement.with(i, one.block().get()));
      }
      for (int word = one.words().size() - 1; word > 0; word--) {
        List<String> fewer = new ArrayList<>(one.words());
        fewer.remove(word);
        all.add(statement.with(i, List.of(new Statement(fewer, one.block()))));
      }
      for (Statement smaller : without(one)) {
        all.add(statement.with(i, List.of(smaller)));
      }
    }
    return all;
  }

  private boolean shrinkRequest() throws IOException {
    boolean smaller = false;
    Optional<Trial> started = Trial.start(configuration, message -> {});
    if (started.isEmpty()) {
      return false;
    }
    try (Trial trial = started.get()) {
      boolean going = true;
      while (going) {
        going = false;
        for (CaseFile.Case candidate : without(request)) {
          if (differs(trial, candidate)) {
            request = candidate;
            smaller = true;
            going = true;
            break;
          }
        }
      }
    }
    return smaller;
  }

  private static List<CaseFile.Case> without(CaseFile.Case request) {
    List<CaseFile.Case> all = new ArrayList<>();
    for (String name : request.headers().keySet()) {
      Map<String, String> fewer = new LinkedHashMap<>(request.headers());
      fewer.remove(name);
      all.add(with(request, request.request(), fewer));
    }
    String line = request.request();
    int target = line.indexOf(' ') + 1;
    if (!line.startsWith("GET ")) {
      all.add(with(request, "GET " + line.substring(target), request.headers()));
    }
    for (int length = (line.length() - target) / 2; length > 0; length--) {
      for (int at = target + 1; at + length <= line.length(); at++) {
        String shorter = line.substring(0, at) + line.substring(at + length);
        all.add(with(request, shorter, request.headers()));
      }
    }
    return all;
  }

  private static CaseFile.Case with(
      CaseFile.Case request, String line, Map<String, String> headers) {
    return new CaseFile.Case(
        request.sentence(), line, request.port(), request.address(), headers, request.outcome());
  }

  private boolean differs(List<Statement> smaller, CaseFile.Case simpler) throws IOException {
    trials++;
    Optional<Trial> started = Trial.start(smaller, message -> {});
    if (started.isEmpty()) {
      return false;
    }
    try (Trial trial = started.get()) {
      return differs(trial, simpler);
    }
  }

  private boolean differs(Trial trial, CaseFile.Case simpler) {
    try {
      String found = trial.compare(simpler).difference();
      difference = found.isEmpty() ? difference : found;
      return !found.isEmpty();
    } catch (IOException e) {
      // What makes nginx end is not what is looked for.
      return false;
    }
  }
}
