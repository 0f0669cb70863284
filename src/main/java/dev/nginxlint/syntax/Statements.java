package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.UnbufferedTokenStream;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file statement by statement, as ngx_conf_read_token() does. With the stream of {@link
 * Bytes} it reads from, the only class that knows ANTLR; it holds the place reached in the file.
 *
 * <p>What nginx refuses in words is found here: what follows a closing quote, words and comments
 * that do not fit its buffer, ends that come too early. Reading goes on after each.
 */
final class Statements {
  private final SourceFile file;
  private final String text;
  private final Refusals refusals;
  private final Lexer lexer;
  private final NginxParser parser;

  Statements(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.refusals = new Refusals(file);
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
          problems.add(refusals.unexpected(offset));
        }
        return end.getType() == NginxLexer.SEMICOLON
            ? Statement.End.SEMICOLON
            : Statement.End.LEFT_BRACE;
      case NginxLexer.RIGHT_BRACE:
        if (!words.isEmpty()) {
          problems.add(refusals.unexpected(offset));
        }
        return Statement.End.RIGHT_BRACE;
      case NginxLexer.UNTERMINATED:
        problems.add(refusals.openQuote(offset));
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

  private Parameter word(Token token, List<Finding> problems) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    Span span = new Span(file, start, end);
    if (token.getType() == NginxLexer.WORD) {
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

  private void addLongComments(int before, List<Finding> problems) {
    while (lexer.longComments > 0 && lexer.firstLongComment().span().start() < before) {
      problems.add(refusals.tooLong(lexer.takeLongComment().span().start()));
    }
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
    @Nullable Finding luaProblem;

    Lexer(Bytes bytes) {
      super(bytes);
      this.bytes = bytes;
      this.source = bytes.file;
      removeErrorListeners();
      _interp = new Simulator(this);
    }

    /**
     * ANTLR's machine without its counting of lines, which nothing here asks for, and quicker in
     * long words.
     */
    private static final class Simulator extends LexerATNSimulator {
      private final Bytes bytes;

      Simulator(Lexer lexer) {
        super(lexer, _ATN, _decisionToDFA, _sharedContextCache);
        this.bytes = lexer.bytes;
      }

      @Override
      public void consume(CharStream input) {
        input.consume();
      }

      /** Passes at once over the bytes that lead from a state back to it: most of a word. */
      @Override
      @SuppressWarnings("ReferenceEquality") // the states of one machine
      protected @Nullable DFAState getExistingTargetState(DFAState state, int symbol) {
        DFAState target = super.getExistingTargetState(state, symbol);
        if (target == state) {
          bytes.passOver(state);
        }
        return target;
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
      int end = token.getType() == WORD ? token.getStopIndex() + 1 : token.getStopIndex();
      return source.text().startsWith(suffix, end - suffix.length());
    }

    private void addComment(Token token) {
      Span span = new Span(source, token.getStartIndex(), token.getStopIndex() + 1);
      Comment comment = new Comment(span);
      comments.add(comment);
      int lastRead = Math.min(span.end(), source.text().length() - 1);
      if (lastRead - span.start() >= Refusals.BUFFER) {
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
}
