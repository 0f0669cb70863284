package dev.nginxlint.resolve;

import dev.nginxlint.config.NginxConfig;
import dev.nginxlint.nginx.Reply;
import dev.nginxlint.nginx.RunningNginx;
import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A configuration, given to nginx and to us, and what both say of requests. */
final class Trial implements AutoCloseable {
  private static final NginxVersion VERSION = new NginxVersion(1, 22, 1);

  /** All upstreams answer so, unless they wait for a body. */
  private static final UpstreamAnswer ANSWER = new UpstreamAnswer(200, List.of());

  private final RunningNginx nginx;
  private final Resolver resolver;
  private final Resolver ignorant;

  private Trial(RunningNginx nginx, NginxConfig config) {
    this.nginx = nginx;
    this.resolver = Resolver.of(config, VERSION, new TestFiles(RandomWords.FILES), Map.of());
    this.ignorant = Resolver.of(config, VERSION, KnownFiles.NONE, Map.of());
  }

  /** Starts; where nginx refuses, there is none, and what it says is handed on. */
  static Optional<Trial> start(List<Statement> configuration, Consumer<String> refusals)
      throws IOException {
    String text = Printer.print(configuration);
    if (!text.contains("listen ")) {
      return Optional.empty();
    }
    RunningNginx nginx;
    try {
      nginx = new RunningNginx(Printer.printMarked(configuration), RandomWords.FILES);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("nginx does not start")) {
        refusals.accept(e.getMessage());
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(new Trial(nginx, RecordedCasesTest.config(text)));
  }

  /** Asks both. */
  Compared compare(CaseFile.Case request) throws IOException {
    Resolution ours = resolve(request.toRequest());
    if (ours.outcome() instanceof Outcome.Undecided) {
      // Not sent: some of these make nginx read what is not there, and end.
      return new Compared(ours, "", "", Optional.empty(), List.of());
    }
    boolean refused = ours.outcome() instanceof Outcome.Proxy proxy && isRefused(proxy.upstream());
    if (refused || asksWhatIsRefused(ours)) {
      return new Compared(ours, "", "", Optional.empty(), List.of(""));
    }
    String method = request.toRequest().method();
    String reply = exchange(request);
    if (method.equals("PUT") && reply.startsWith("HTTP/1.1 20")) {
      nginx.restoreFiles();
    }
    Outcome unknowing = ignorant.resolve(request.toRequest()).outcome();
    return new Compared(
        ours,
        Described.of(ours.outcome(), method),
        Reply.describe(reply),
        Seen.in(reply),
        Described.all(unknowing, method));
  }

  /** The upstream for gRPC is an nginx too, and does not take every path that it may be sent. */
  private static boolean isRefused(Outcome.Upstream upstream) {
    return upstream.protocol().equals("grpc") && isRefused(upstream.uri());
  }

  private static boolean isRefused(String uri) {
    return !uri.startsWith("/")
        || RequestTarget.parse("GET", uri, VERSION).isEmpty()
        || NormalizedUri.parse(uri, true).isEmpty();
  }

  /** An auth_request may ask it, too. */
  private static boolean asksWhatIsRefused(Resolution ours) {
    for (Step step : ours.steps()) {
      String text = step.text();
      int method = text.indexOf(" for ", text.indexOf(" asks grpc://") + 1);
      if (step.phase() == Phase.ACCESS && text.contains(" asks grpc://") && method > 0) {
        return isRefused(text.substring(text.indexOf(' ', method + " for ".length()) + 1));
      }
    }
    return false;
  }

  /** Asks again where the connection was reset, as happens on a machine that is busy. */
  private String exchange(CaseFile.Case request) throws IOException {
    try {
      return nginx.exchange(request.address(), request.port(), request.wire());
    } catch (SocketException e) {
      return nginx.exchange(request.address(), request.port(), request.wire());
    }
  }

  /** What auth_request is answered by an upstream is told where that is asked for. */
  private Resolution resolve(Request request) {
    Resolution ours = resolver.resolve(request);
    return ours.outcome() instanceof Outcome.Undecided undecided
            && undecided.reason().contains("\"auth_request\"")
        ? resolver.resolve(request, ANSWER)
        : ours;
  }

  @Override
  public void close() {
    nginx.close();
  }
}
