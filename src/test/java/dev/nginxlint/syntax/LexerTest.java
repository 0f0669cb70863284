package dev.nginxlint.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The lexer made by the build, and the statements read with it, against those of ANTLR. */
class LexerTest {
  private static final String BYTES = "ab \n;{}#\"'\\$[]=-\0\u00e9";

  @Test
  void cutsTestDataAsAntlrDoes() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("testdata"))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        compare(path.toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
  }

  @Test
  void cutsAnythingAsAntlrDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(BYTES.charAt(random.nextInt(BYTES.length())));
      }
      compare(text.toString(), text.toString());
    }
  }

  private static void compare(String name, String text) {
    SourceFile file = new SourceFile("test", text);
    assertEquals(
        antlrTokens(text, NginxLexer.DEFAULT_MODE), tokens(file, LexerTable.DEFAULT_MODE), name);
    assertEquals(antlrTokens(text, NginxLexer.LUA), tokens(file, LexerTable.LUA), name);
    if (!text.contains("_by_lua_block")) {
      assertEquals(antlrStatements(text), statements(file), name);
    }
  }

  private static List<String> tokens(SourceFile file, int mode) {
    List<String> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(file);
    for (lexer.cut(mode); lexer.type != Lexer.END_OF_FILE; lexer.cut(mode)) {
      if (lexer.type != NginxLexer.WHITESPACE) {
        tokens.add(lexer.type + " " + lexer.start + "-" + lexer.end);
      }
    }
    return tokens;
  }

  private static List<String> antlrTokens(String text, int mode) {
    NginxLexer lexer = new NginxLexer(CharStreams.fromString(text));
    lexer.mode(mode);
    List<String> tokens = new ArrayList<>();
    for (Token token : lexer.getAllTokens()) {
      tokens.add(token.getType() + " " + token.getStartIndex() + "-" + (token.getStopIndex() + 1));
    }
    return tokens;
  }

  private static List<String> statements(SourceFile file) {
    List<String> all = new ArrayList<>();
    Statements statements = new Statements(file);
    Statement statement;
    do {
      statement = statements.next();
      List<Integer> starts = statement.words().stream().map(word -> word.span().start()).toList();
      all.add(starts + " to " + statement.endOffset());
    } while (statement.end() != Statement.End.END_OF_FILE);
    return all;
  }

  private static List<String> antlrStatements(String text) {
    List<String> all = new ArrayList<>();
    NginxParser parser =
        new NginxParser(new CommonTokenStream(new NginxLexer(CharStreams.fromString(text))));
    NginxParser.StatementContext statement;
    do {
      statement = parser.statement();
      all.add(
          statement.words.stream().map(Token::getStartIndex).toList()
              + " to "
              + statement.end.getStartIndex());
    } while (statement.end.getType() != Token.EOF
        && statement.end.getType() != NginxParser.UNTERMINATED);
    return all;
  }
}
