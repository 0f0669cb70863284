package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.Span;
import java.util.List;

/** The inside of a *_by_lua_block, as ngx_http_lua_conf_lua_block_parse() reads it. */
final class LuaBlock {
  private LuaBlock() {}

  /** Goes from the "{" to the "}" that ends the block; if nothing does, to the end of the file. */
  static void skip(SourceFile file, Lexer lexer, List<Finding> problems) {
    int lastBrace = lexer.start;
    for (int depth = 1; depth > 0; ) {
      lexer.cut(LexerTable.LUA);
      switch (lexer.type) {
        case NginxLexer.LUA_LEFT_BRACE -> {
          depth++;
          lastBrace = lexer.start;
        }
        case NginxLexer.LUA_RIGHT_BRACE -> depth--;
        case NginxLexer.LUA_LONG_BRACKET -> skipLongBracket(file, lexer, problems);
        case Lexer.END_OF_FILE -> {
          if (problems.isEmpty()) {
            problems.add(
                Finding.syntaxError(
                    new Span(file, lastBrace, lastBrace + 1),
                    "unexpected end of file, expecting terminating characters for lua code block"));
          }
          depth = 0;
        }
        default -> {}
      }
    }
    lexer.seek(lexer.start);
  }

  private static void skipLongBracket(SourceFile file, Lexer lexer, List<Finding> problems) {
    Span bracket = new Span(file, lexer.start, lexer.end);
    String open = bracket.text();
    String close = open.substring(open.indexOf('[')).replace('[', ']');
    int end = file.text().indexOf(close, lexer.end);
    if (end < 0) {
      problems.add(
          Finding.syntaxError(
              bracket,
              "Lua code block missing the closing long bracket \""
                  + close
                  + "\", the inlined Lua code may be too long"));
    }
    lexer.seek(end < 0 ? file.text().length() : end + close.length());
  }
}
