package dev.nginxlint.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter with variables in it, as ngx_http_script_compile() takes it apart.
 *
 * @param text as nginx read it
 */
public record ComplexValue(String text, List<Part> parts) {

  public ComplexValue {
    parts = List.copyOf(parts);
  }

  /** A piece of a value. */
  public sealed interface Part {}

  /** Text that stands for itself. */
  public record Literal(String text) implements Part {}

  /**
   * {@code $name} or {@code ${name}}.
   *
   * @param name in lower case, as variables are looked up
   */
  public record Variable(String name) implements Part {}

  /** {@code $1} to {@code $9}. */
  public record Capture(int number) implements Part {}

  /** Takes a text apart. */
  public static Parsed<ComplexValue> parse(String text) {
    if (text.indexOf('$') < 0) {
      return Parsed.of(literal(text));
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '$') {
        int end = text.indexOf('$', at);
        end = end < 0 ? text.length() : end;
        parts.add(new Literal(text.substring(at, end)));
        at = end;
        continue;
      }
      at++;
      if (at < text.length() && text.charAt(at) >= '1' && text.charAt(at) <= '9') {
        parts.add(new Capture(text.charAt(at++) - '0'));
        continue;
      }
      boolean bracket = at < text.length() && text.charAt(at) == '{';
      int start = bracket ? at + 1 : at;
      int end = start;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      String name = text.substring(start, end);
      at = end;
      if (bracket && start < text.length()) {
        if (at == text.length() || text.charAt(at) != '}') {
          return Parsed.refused("the closing bracket in \"" + name + "\" variable is missing");
        }
        at++;
      }
      if (name.isEmpty()) {
        return Parsed.refused("invalid variable name");
      }
      parts.add(new Variable(Ascii.lowerCase(name)));
    }
    return Parsed.of(new ComplexValue(text, parts));
  }

  /** Returns a value that is only text, whatever it holds. */
  public static ComplexValue literal(String text) {
    return new ComplexValue(text, text.isEmpty() ? List.of() : List.of(new Literal(text)));
  }

  /** Says whether a byte may stand in the name of a variable. */
  public static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Says whether it is the same for all requests. */
  public boolean isConstant() {
    return parts.isEmpty() || (parts.size() == 1 && parts.get(0) instanceof Literal);
  }

  @Override
  public String toString() {
    return text;
  }
}
