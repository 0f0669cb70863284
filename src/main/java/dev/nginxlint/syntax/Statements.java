package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Reads one file statement by statement, as ngx_conf_read_token() does. The only class that knows
 * ANTLR; it holds the place reached in the file.
 *
 * <p>What nginx refuses in words is said here: what follows a closing quote, words and comments
 * that do not fit its buffer, ends that come too early. Reading goes on after each.
 */
final class Statements {
  /** NGX_CONF_BUFFER: a word or comment, and the byte that shows it has ended, must fit. */
  private static final int BUFFER = 4096;

  private final SourceFile file;
  private final String text;
  private final Lexer lexer;
  private final NginxParser parser;

  Statements(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.lexer = new Lexer(new Bytes(file));
    this.parser = new NginxParser(new UnbufferedTokenStream<Token>(lexer));
    parser.removeErrorListeners();
    parser.setBuildParseTree(false);
  }

  /** Returns the comments read so far. */
  List<Comment> comments() {
    return lexer.comments;
  }

  /** Reads the next statement; at the end of the file an empty one. */
  Statement next() {
    NginxParser.StatementContext context = parser.statement();
    Token end = context.end;
    int endOffset = end.getType() == Token.EOF ? text.length() : end.getStartIndex();
    List<Finding> problems = new ArrayList<>();
    addLongComments(endOffset, problems);
    List<Parameter> words = new ArrayList<>(context.words.size());
    for (Token token : context.words) {
      words.add(word(token, problems));
    }
    Statement.End kind = end(end, words, problems);
    if (lexer.luaProblem != null && endOffset >= lexer.luaEnd) {
      problems.add(lexer.luaProblem);
      lexer.luaProblem = null;
    }
    return new Statement(words, kind, endOffset, problems);
  }

  private Statement.End end(Token end, List<Parameter> words, List<Finding> problems) {
    int offset = end.getStartIndex();
    switch (end.getType()) {
      case NginxLexer.SEMICOLON:
      case NginxLexer.LEFT_BRACE:
        if (words.isEmpty()) {
          problems.add(unexpected(offset));
        }
        return end.getType() == NginxLexer.SEMICOLON
            ? Statement.End.SEMICOLON
            : Statement.End.LEFT_BRACE;
      case NginxLexer.RIGHT_BRACE:
        if (!words.isEmpty()) {
          problems.add(unexpected(offset));
        }
        return Statement.End.RIGHT_BRACE;
      case NginxLexer.UNTERMINATED:
        if (text.length() - offset > BUFFER + 1) {
          problems.add(
              Finding.syntaxError(
                  new Span(file, offset, offset + 1),
                  "too long parameter, probably missing terminating \""
                      + text.charAt(offset)
                      + "\" character"));
        } else {
          problems.add(
              endTooEarly().withRelated(new Span(file, offset, offset + 1), "this quote is open"));
        }
        return Statement.End.END_OF_FILE;
      default:
        if (!words.isEmpty()) {
          problems.add(
              endTooEarly().withRelated(words.get(words.size() - 1).span(), "nothing ends this"));
        }
        return Statement.End.END_OF_FILE;
    }
  }

  private Finding endTooEarly() {
    return Finding.syntaxError(
        new Span(file, text.length(), text.length()),
        "unexpected end of file, expecting \";\" or \"}\"");
  }

  private Finding unexpected(int offset) {
    Span span = new Span(file, offset, offset + 1);
    return Finding.syntaxError(span, "unexpected \"" + text.charAt(offset) + "\"");
  }

  private Parameter word(Token token, List<Finding> problems) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    Span span = new Span(file, start, end);
    if (token.getType() == NginxLexer.WORD) {
      if (end - start >= BUFFER - 1) {
        addLongWord(start, end, problems);
      }
      return new Parameter(decode(start, end), span);
    }
    if (end - start > BUFFER - 1) {
      addLongQuoted(start, end, problems);
    }
    // After a closing quote: white space, ";", "{", or the ")" that lets if ($a = "b") work.
    if (end < text.length() && " \t\r\n;{)".indexOf(text.charAt(end)) < 0) {
      problems.add(unexpected(end));
    }
    return new Parameter(decode(start + 1, end - 1), span);
  }

  /**
   * A bare word, and the white space after it when more follows, must leave a byte of the buffer
   * free.
   */
  private void addLongWord(int start, int end, List<Finding> problems) {
    boolean endsInSpace = end < text.length() && ";{".indexOf(text.charAt(end)) < 0;
    int lastRead = endsInSpace ? end + 1 : end;
    if (lastRead - start >= BUFFER && lastRead < text.length()) {
      problems.add(tooLong(start));
    }
  }

  private void addLongQuoted(int start, int end, List<Finding> problems) {
    int content = start + 1;
    int closing = end - 1;
    if (closing - content >= BUFFER) {
      problems.add(
          Finding.syntaxError(
              new Span(file, start, start + 1),
              "too long parameter, probably missing terminating \""
                  + text.charAt(start)
                  + "\" character"));
      return;
    }
    boolean endsInSpace = end < text.length() && ";{".indexOf(text.charAt(end)) < 0;
    int lastRead = endsInSpace ? end + 1 : end;
    if (lastRead - content >= BUFFER && lastRead < text.length()) {
      problems.add(tooLong(content));
    }
  }

  private void addLongComments(int before, List<Finding> problems) {
    while (lexer.longComments > 0 && lexer.firstLongComment().span().start() < before) {
      problems.add(tooLong(lexer.takeLongComment().span().start()));
    }
  }

  private Finding tooLong(int start) {
    int shown = Math.min(start + 10, text.length());
    return Finding.syntaxError(
        new Span(file, start, shown),
        "too long parameter \"" + text.substring(start, shown) + "...\" started");
  }

  /**
   * Copies a word out as ngx_conf_read_token() does: few escapes are decoded, all others keep their
   * backslash.
   */
  private String decode(int start, int end) {
    String word = text.substring(start, end);
    int escape = word.indexOf('\\');
    if (escape < 0) {
      return word;
    }
    StringBuilder value = new StringBuilder(word.length()).append(word, 0, escape);
    for (int at = escape; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == '\\' && at + 1 < word.length()) {
        int decoded = "\"'\\trn".indexOf(word.charAt(at + 1));
        if (decoded >= 0) {
          c = "\"'\\\t\r\n".charAt(decoded);
          at++;
        }
      }
      value.append(c);
    }
    return value.toString();
  }

  /** The generated lexer, keeping comments aside and taking the body of a *_by_lua_block as one. */
  private static final class Lexer extends NginxLexer {
    private final Bytes bytes;
    private final SourceFile source;
    final List<Comment> comments = new ArrayList<>();
    private final List<Comment> tooLongComments = new ArrayList<>();
    int longComments;
    private boolean startsStatement = true;
    private boolean namesLuaBlock;
    int luaEnd = -1;
    @org.jspecify.annotations.Nullable Finding luaProblem;

    Lexer(Bytes bytes) {
      super(bytes);
      this.bytes = bytes;
      this.source = bytes.file;
      removeErrorListeners();
      _interp = new Simulator(this);
    }

    /** ANTLR's machine without its counting of lines, which nothing here asks for. */
    private static final class Simulator extends LexerATNSimulator {
      Simulator(Lexer lexer) {
        super(lexer, _ATN, _decisionToDFA, _sharedContextCache);
      }

      @Override
      public void consume(CharStream input) {
        input.consume();
      }
    }

    Comment firstLongComment() {
      return tooLongComments.get(tooLongComments.size() - longComments);
    }

    Comment takeLongComment() {
      Comment comment = firstLongComment();
      longComments--;
      return comment;
    }

    @Override
    public Token nextToken() {
      bytes.skipWhiteSpace();
      Token token = super.nextToken();
      while (token.getChannel() != Token.DEFAULT_CHANNEL) {
        addComment(token);
        bytes.skipWhiteSpace();
        token = super.nextToken();
      }
      int type = token.getType();
      if (startsStatement) {
        namesLuaBlock = type != EOF && endsInByLuaBlock(token);
      }
      startsStatement = type == SEMICOLON || type == LEFT_BRACE || type == RIGHT_BRACE;
      if (type == LEFT_BRACE && namesLuaBlock) {
        skipLua(token.getStopIndex() + 1);
      }
      return token;
    }

    private boolean endsInByLuaBlock(Token token) {
      String suffix = "_by_lua_block";
      int end = token.getStopIndex() + 1;
      return source.text().startsWith(suffix, end - suffix.length());
    }

    private void addComment(Token token) {
      Span span = new Span(source, token.getStartIndex(), token.getStopIndex() + 1);
      Comment comment = new Comment(span);
      comments.add(comment);
      int lastRead = Math.min(span.end(), source.text().length() - 1);
      if (lastRead - span.start() >= BUFFER) {
        tooLongComments.add(comment);
        longComments++;
      }
    }

    /** Goes to the "}" that ends the block, as ngx_http_lua_conf_lua_block_parse() finds it. */
    private void skipLua(int start) {
      mode(LUA);
      int depth = 1;
      int lastBrace = start - 1;
      while (depth > 0) {
        Token token = super.nextToken();
        switch (token.getType()) {
          case LUA_LEFT_BRACE -> {
            depth++;
            lastBrace = token.getStartIndex();
          }
          case LUA_RIGHT_BRACE -> depth--;
          case LUA_LONG_BRACKET -> skipLongBracket(token);
          case EOF -> {
            if (luaProblem == null) {
              luaProblem =
                  Finding.syntaxError(
                      new Span(source, lastBrace, lastBrace + 1),
                      "unexpected end of file, expecting terminating characters for lua code block");
            }
            depth = 0;
          }
          default -> {}
        }
        luaEnd = token.getType() == EOF ? source.text().length() : token.getStartIndex();
      }
      mode(DEFAULT_MODE);
      if (luaEnd < source.text().length()) {
        _input.seek(luaEnd);
      }
    }

    private void skipLongBracket(Token token) {
      String open = source.text().substring(token.getStartIndex(), token.getStopIndex() + 1);
      String close = open.substring(open.indexOf('[')).replace('[', ']');
      int end = source.text().indexOf(close, token.getStopIndex() + 1);
      if (end < 0) {
        if (luaProblem == null) {
          luaProblem =
              Finding.syntaxError(
                  new Span(source, token.getStartIndex(), token.getStopIndex() + 1),
                  "Lua code block missing the closing long bracket \""
                      + close
                      + "\", the inlined Lua code may be too long");
        }
        _input.seek(source.text().length());
      } else {
        _input.seek(end + close.length());
      }
    }
  }

  /**
   * The bytes of a file for ANTLR. Those that mean nothing to the grammar, most of them, all look
   * like one letter: what ANTLR finds out about a byte it finds out once, and a start is short.
   */
  private static final class Bytes implements CharStream {
    /** Every byte that a rule of the grammar names, inside Lua and out. */
    private static final String NAMED = " \t\r\n;{}#\"'\\$[]=-";

    private static final char[] CLASSES = classes();

    final SourceFile file;
    private final String text;
    private int at;

    Bytes(SourceFile file) {
      this.file = file;
      this.text = file.text();
    }

    private static char[] classes() {
      char[] classes = new char[0x80];
      Arrays.fill(classes, 'x');
      for (int i = 0; i < NAMED.length(); i++) {
        classes[NAMED.charAt(i)] = NAMED.charAt(i);
      }
      return classes;
    }

    /**
     * Goes to the next token. White space is half of a configuration, and slow when ANTLR looks at
     * it byte by byte.
     */
    void skipWhiteSpace() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    @Override
    public int LA(int i) {
      int index = i > 0 ? at + i - 1 : at + i;
      if (index < 0 || index >= text.length()) {
        return IntStream.EOF;
      }
      char c = text.charAt(index);
      return c < CLASSES.length ? CLASSES[c] : 'x';
    }

    @Override
    public void consume() {
      at++;
    }

    @Override
    public int index() {
      return at;
    }

    @Override
    public void seek(int index) {
      at = index;
    }

    @Override
    public int size() {
      return text.length();
    }

    @Override
    public int mark() {
      return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
      return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public String getSourceName() {
      return file.path();
    }
  }
}
