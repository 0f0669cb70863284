package dev.nginxlint.syntax;

import dev.nginxlint.finding.Category;
import dev.nginxlint.finding.Finding;
import dev.nginxlint.finding.Severity;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.source.Span;
import dev.nginxlint.source.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns files into a {@link Configuration}, as ngx_conf_parse() walks them: statements make
 * directives, braces make blocks, {@code include} goes into another file and comes back. It never
 * throws for what is wrong in a configuration; that becomes a {@link Problem}, and reading goes on.
 */
public final class ConfigurationParser {
  /** Blocks deeper than this are not read. nginx has no limit of its own but its stack. */
  static final int MAX_DEPTH = 1000;

  /** More mistakes than this in the words of one configuration are not told one by one. */
  static final int MAX_PROBLEMS = 1000;

  private final Optional<SourceLoader> loader;
  private final String folder;
  private final Map<String, SourceFile> files = new LinkedHashMap<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<String> reading = new ArrayDeque<>();
  private final Includes includes = new Includes();
  private boolean followed = true;
  private int order;

  private ConfigurationParser(SourceFile main, Optional<SourceLoader> loader) {
    this.loader = loader;
    this.folder = main.path().substring(0, main.path().lastIndexOf('/') + 1);
  }

  /**
   * Reads a file and all it includes; relative names are looked up from the folder of {@code main}.
   */
  public static Configuration parse(SourceFile main, SourceLoader loader) {
    return new ConfigurationParser(main, Optional.of(loader)).read(main);
  }

  /** Reads one file alone, leaving its {@code include} directives as they stand. */
  public static Configuration parse(SourceFile main) {
    return new ConfigurationParser(main, Optional.empty()).read(main);
  }

  private Configuration read(SourceFile main) {
    Frame outermost = new Frame(List.of(), new Span(main, 0, 0), false);
    parseFile(main, outermost, 0);
    return new Configuration(
        main, List.copyOf(files.values()), outermost.directives, comments, problems, followed);
  }

  /** A block being read: its head, and what was found in it so far. */
  private record Frame(
      List<Parameter> words, Span brace, boolean discarded, List<Directive> directives, int order) {
    Frame(List<Parameter> words, Span brace, boolean discarded) {
      this(words, brace, discarded, new ArrayList<>(), 0);
    }

    String name() {
      return words.isEmpty() ? "" : words.get(0).value();
    }
  }

  /** Reads one file into the block around it, as ngx_conf_parse(cf, filename). */
  private void parseFile(SourceFile file, Frame around, int depthAround) {
    boolean firstTime = files.putIfAbsent(file.path(), file) == null;
    reading.push(file.path());
    Statements statements = new Statements(file);
    Deque<Frame> open = new ArrayDeque<>();
    open.push(around);
    Statement statement;
    boolean stopped = false;
    do {
      statement = statements.next();
      // nginx stops at the first; one more shows whether the statement has a second mistake.
      for (int i = 0; i < Math.min(2, statement.problems().size()); i++) {
        report(statement.problems().get(i));
      }
      boolean sound = statement.problems().isEmpty();
      Span end =
          new Span(
              file,
              statement.endOffset(),
              Math.min(statement.endOffset() + 1, file.text().length()));
      switch (statement.end()) {
        case SEMICOLON -> {
          if (sound) {
            add(simple(statement, end), open);
          }
        }
        case LEFT_BRACE -> {
          if (depthAround + open.size() > MAX_DEPTH) {
            report(tooDeep(end));
            stopped = true;
          } else {
            boolean discarded = !sound || open.element().discarded();
            open.push(new Frame(statement.words(), end, discarded, new ArrayList<>(), order++));
          }
        }
        case RIGHT_BRACE -> {
          if (open.size() > 1) {
            close(open, end);
          } else if (sound) {
            report(Finding.syntaxError(end, "unexpected \"}\""));
          }
        }
        case END_OF_FILE -> {
          if (open.size() > 1 && sound) {
            report(
                Finding.syntaxError(end, "unexpected end of file, expecting \"}\"")
                    .withRelated(open.element().brace(), "this block is open"));
          }
        }
      }
      if (problems.size() > MAX_PROBLEMS) {
        report(refusal(end, "too many mistakes, the rest is not read"));
        stopped = true;
      }
    } while (!stopped && statement.end() != Statement.End.END_OF_FILE);
    while (open.size() > 1) {
      close(open, new Span(file, file.text().length(), file.text().length()));
    }
    reading.pop();
    if (firstTime) {
      comments.addAll(statements.comments());
    }
  }

  private Directive simple(Statement statement, Span end) {
    Parameter name = statement.words().get(0);
    Span span = new Span(end.file(), name.span().start(), end.end());
    return new Directive(name, parameters(statement.words()), Optional.empty(), span, order++);
  }

  /** Ends the innermost block; a block whose head was refused is dropped with all in it. */
  private void close(Deque<Frame> open, Span end) {
    Frame frame = open.pop();
    if (frame.discarded()) {
      return;
    }
    SourceFile file = frame.brace().file();
    Span braces = new Span(file, frame.brace().start(), end.end());
    Directive.Block block = new Directive.Block(frame.directives(), braces, order++);
    Parameter name = frame.words().get(0);
    Span span = new Span(file, name.span().start(), end.end());
    List<Parameter> parameters = parameters(frame.words());
    open.element()
        .directives()
        .add(new Directive(name, parameters, Optional.of(block), span, frame.order()));
  }

  /** Returns the words but the first. Most often there is one, and no list to be copied. */
  private static List<Parameter> parameters(List<Parameter> words) {
    return words.size() == 2 ? List.of(words.get(1)) : words.subList(1, words.size());
  }

  private void add(Directive directive, Deque<Frame> open) {
    Frame block = open.element();
    if (block.discarded()) {
      return;
    }
    block.directives().add(directive);
    if (includes.isInclude(directive, block.name())) {
      if (loader.isPresent()) {
        include(directive, loader.get(), open);
      } else {
        followed = false;
      }
    }
  }

  /** Reads what an include names into the block it stands in, as ngx_conf_include(). */
  private void include(Directive directive, SourceLoader from, Deque<Frame> open) {
    String name = directive.parameter(1);
    String path = name.startsWith("/") ? name : folder + name;
    Span span = directive.parameters().get(0).span();
    for (String found : includes.find(path, from)) {
      try {
        SourceFile known = files.get(found);
        SourceFile file = known != null ? known : from.read(found);
        if (reading.contains(file.path())) {
          report(refusal(span, "\"" + found + "\" includes itself"));
          continue;
        }
        if (!includes.affords(file)) {
          report(refusal(span, "the configuration includes more than can be read"));
          return;
        }
        parseFile(file, open.element(), open.size());
      } catch (UnreadableException e) {
        Finding finding = refusal(span, e.words());
        report(e.refusedByNginx() ? finding.asRefused() : finding);
      }
    }
  }

  private static Finding tooDeep(Span brace) {
    return refusal(
        brace, "blocks are nested more than " + MAX_DEPTH + " deep, the rest is not read");
  }

  private static Finding refusal(Span span, String message) {
    return Finding.of("include", Severity.ERROR, Category.SYNTAX, span, message);
  }

  private void report(Finding finding) {
    problems.add(new Problem(finding, order++));
  }
}
