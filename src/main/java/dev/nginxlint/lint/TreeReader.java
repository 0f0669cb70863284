package dev.nginxlint.lint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Tree;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML and JSON into a {@link Tree}, strictly: one document, no key twice, no aliases. The
 * only class that knows the library for it; built-in rules do without.
 *
 * <p>Every value is a text, as written: {@code on}, {@code off} and {@code 1.20} are nginx's words.
 */
public final class TreeReader {
  private final JsonParser parser;
  private final String origin;

  private TreeReader(JsonParser parser, String origin) {
    this.parser = parser;
    this.origin = origin;
  }

  /**
   * Reads a YAML file; empty if nothing is in it but comments.
   *
   * @param origin the file, as it is named in complaints
   * @throws BrokenRuleException if it is no YAML, or uses what is not wanted of it
   */
  public static Optional<Tree> yaml(String text, String origin) {
    return read(new YAMLFactory(), text, origin);
  }

  /** Reads a JSON file, as {@link #yaml}. */
  public static Optional<Tree> json(String text, String origin) {
    return read(new JsonFactory(), text, origin);
  }

  private static Optional<Tree> read(JsonFactory factory, String text, String origin) {
    factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try (JsonParser parser = factory.createParser(text)) {
      return new TreeReader(parser, origin).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BrokenRuleException(origin + ":" + line + ": " + problem(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new BrokenRuleException(origin + ": " + e.getMessage());
    }
  }

  /** Returns what is wrong; before it the library says what it was reading. */
  private static String problem(@Nullable String message) {
    String problem = "cannot be understood";
    for (String line : (message == null ? "" : message).split("\n", -1)) {
      problem = line.isEmpty() || line.startsWith(" ") ? problem : line;
    }
    return problem;
  }

  private Optional<Tree> document() throws IOException {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    Tree tree = value(parser.currentTokenLocation().getLineNr());
    if (parser.nextToken() != null) {
      throw broken("the file holds more than one document");
    }
    return Optional.of(tree);
  }

  /** Reads a value; lists and mappings stand where their key does. */
  private Tree value(int line) throws IOException {
    JsonToken token = parser.currentToken();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw broken("aliases are not understood here");
    }
    if (token == JsonToken.START_OBJECT) {
      List<String> keys = new ArrayList<>();
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(Utf8.encode(parser.currentName()));
        int keyLine = parser.currentTokenLocation().getLineNr();
        parser.nextToken();
        items.add(value(keyLine));
      }
      return Tree.mapping(keys, items, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser.currentTokenLocation().getLineNr()));
      }
      return Tree.list(items, line);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return Tree.text(Utf8.encode(text), parser.currentTokenLocation().getLineNr());
  }

  private BrokenRuleException broken(String complaint) {
    int line = parser.currentTokenLocation().getLineNr();
    return new BrokenRuleException(origin + ":" + line + ": " + complaint);
  }
}
