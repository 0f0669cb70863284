package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one file statement by statement, as ngx_conf_read_token() does: the rule of
 * grammar/NginxParser.g4, on the tokens of {@link Lexer}. It holds the place reached in the file.
 *
 * <p>What nginx refuses in words is found here: what follows a closing quote, words and comments
 * that do not fit its buffer, ends that come too early. Reading goes on after each.
 */
final class Statements {
  private final SourceFile file;
  private final String text;
  private final Refusals refusals;
  private final Lexer lexer;
  private final List<Comment> comments = new ArrayList<>();

  /** Of the statement that is being read. */
  private final List<Finding> problems = new ArrayList<>(0);

  Statements(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.refusals = new Refusals(file);
    this.lexer = new Lexer(file);
  }

  /** Returns the comments read so far. */
  List<Comment> comments() {
    return comments;
  }

  /** Reads the next statement; at the end of the file an empty one. */
  Statement next() {
    List<Parameter> words = new ArrayList<>(4);
    for (nextToken(); LexerTable.ENDS[lexer.type] == 0; nextToken()) {
      words.add(word());
    }
    int endOffset = lexer.start;
    Statement.End end = end(words);
    List<Finding> found = problems.isEmpty() ? List.of() : List.copyOf(problems);
    Statement statement = new Statement(words, end, endOffset, found);
    problems.clear();
    if (end == Statement.End.LEFT_BRACE && namesLuaBlock(words)) {
      LuaBlock.skip(file, lexer, problems);
    }
    return statement;
  }

  /** Goes to the next token but comments and white space. */
  private void nextToken() {
    do {
      lexer.cut(LexerTable.DEFAULT_MODE);
      if (lexer.type == NginxLexer.COMMENT) {
        addComment();
      }
    } while (lexer.type == NginxLexer.WHITESPACE || lexer.type == NginxLexer.COMMENT);
  }

  private static boolean namesLuaBlock(List<Parameter> words) {
    return !words.isEmpty() && words.get(0).value().endsWith("_by_lua_block");
  }

  private void addComment() {
    Span span = new Span(file, lexer.start, lexer.end);
    comments.add(new Comment(span));
    int lastRead = Math.min(span.end(), text.length() - 1);
    if (lastRead - span.start() >= Refusals.BUFFER) {
      problems.add(refusals.tooLong(span.start()));
    }
  }

  private Parameter word() {
    int start = lexer.start;
    int end = lexer.end;
    Span span = new Span(file, start, end);
    if (lexer.type == NginxLexer.WORD) {
      refusals.longWord(start, end, problems);
      return new Parameter(Escapes.decode(text.substring(start, end)), span);
    }
    refusals.longQuoted(start, end, problems);
    // After a closing quote: white space, ";", "{", or the ")" that lets if ($a = "b") work.
    if (end < text.length() && " \t\r\n;{)".indexOf(text.charAt(end)) < 0) {
      problems.add(refusals.unexpected(end));
    }
    return new Parameter(Escapes.decode(text.substring(start + 1, end - 1)), span);
  }

  private Statement.End end(List<Parameter> words) {
    switch (lexer.type) {
      case NginxLexer.SEMICOLON:
      case NginxLexer.LEFT_BRACE:
        if (words.isEmpty()) {
          problems.add(refusals.unexpected(lexer.start));
        }
        return lexer.type == NginxLexer.SEMICOLON
            ? Statement.End.SEMICOLON
            : Statement.End.LEFT_BRACE;
      case NginxLexer.RIGHT_BRACE:
        if (!words.isEmpty()) {
          problems.add(refusals.unexpected(lexer.start));
        }
        return Statement.End.RIGHT_BRACE;
      case NginxLexer.UNTERMINATED:
        problems.add(refusals.openQuote(lexer.start));
        return Statement.End.END_OF_FILE;
      default:
        if (!words.isEmpty()) {
          problems.add(
              refusals
                  .endTooEarly()
                  .withRelated(words.get(words.size() - 1).span(), "nothing ends this"));
        }
        return Statement.End.END_OF_FILE;
    }
  }
}
