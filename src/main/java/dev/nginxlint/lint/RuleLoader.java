package dev.nginxlint.lint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.nginxlint.rule.BrokenRuleException;
import dev.nginxlint.rule.Rule;
import dev.nginxlint.rule.Tree;
import dev.nginxlint.source.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules from YAML, strictly. The only class of linting that knows a YAML library; built-in
 * rules do without it.
 *
 * <p>Every value is a text, as written: {@code on}, {@code off} and {@code 080} are nginx's words.
 */
public final class RuleLoader {
  private final YAMLParser parser;
  private final String origin;

  private RuleLoader(YAMLParser parser, String origin) {
    this.parser = parser;
    this.origin = origin;
  }

  /**
   * Reads one rule.
   *
   * @param origin the file, as it is named in complaints
   * @throws BrokenRuleException if it is no rule
   */
  public static Rule read(String yaml, String origin) {
    YAMLFactory factory = new YAMLFactory();
    factory.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try (YAMLParser parser = factory.createParser(yaml)) {
      return RuleReader.read(new RuleLoader(parser, origin).document(), origin);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BrokenRuleException(origin + ":" + line + ": " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new BrokenRuleException(origin + ": " + e.getMessage());
    }
  }

  private static String firstLine(@Nullable String message) {
    String text = message == null ? "not YAML" : message;
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  private Tree document() throws IOException {
    if (parser.nextToken() == null) {
      throw new BrokenRuleException(origin + ":1: the file is empty");
    }
    Tree tree = value();
    if (parser.nextToken() != null) {
      throw broken("a rule file holds one rule");
    }
    return tree;
  }

  private Tree value() throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (parser.isCurrentAlias()) {
      throw broken("aliases are not for rules");
    }
    if (token == JsonToken.START_OBJECT) {
      List<String> keys = new ArrayList<>();
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        parser.nextToken();
        items.add(value());
      }
      return Tree.mapping(keys, items, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return Tree.list(items, line);
    }
    String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
    return Tree.text(Utf8.encode(text), line);
  }

  private BrokenRuleException broken(String complaint) {
    int line = parser.currentTokenLocation().getLineNr();
    return new BrokenRuleException(origin + ":" + line + ": " + complaint);
  }
}
