package dev.nginxlint.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  private static String said(Parsed<?> parsed) {
    return parsed.refusal().orElseGet(() -> parsed.value().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80               | [0.0.0.0:80]
          *:80             | [0.0.0.0:80]
          127.0.0.1        | [127.0.0.1:80]
          [::]:81          | [[::]:81]
          [::ffff:1.2.3.4] | [[::ffff:1.2.3.4]:80]
          81-83            | [0.0.0.0:81, 0.0.0.0:82, 0.0.0.0:83]
          unix:/s          | [unix:/s]
          localhost:80     | []
          a:b              | invalid port in "a:b" of the "listen" directive
          0                | invalid port in "0" of the "listen" directive
          65536            | invalid port in "65536" of the "listen" directive
          83-81            | invalid port range in "83-81" of the "listen" directive
          :8080            | no host in ":8080" of the "listen" directive
          a/b              | invalid host in "a/b" of the "listen" directive
          [::1             | invalid host in "[::1" of the "listen" directive
          [1::2::3]        | invalid IPv6 address in "[1::2::3]" of the "listen" directive
          unix:            | no path in the unix domain socket in "unix:" of the "listen" directive
          80 backlog=0     | invalid backlog "backlog=0"
          80 ipv6only=only | invalid ipv6only flags "only"
          80 so_keepalive=1:x | invalid so_keepalive value: "1:x"
          80 so_keepalive=30m::10 | [0.0.0.0:80]
          80 quic          | invalid parameter "quic"
          80 foo           | invalid parameter "foo"
          """)
  void listen(String parameters, String expected) {
    Parsed<Listen> parsed =
        Listen.parse(List.of(parameters.split(" ")), new NginxVersion(1, 22, 1));
    assertEquals(expected, said(parsed.map(Listen::addresses)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://h           | h  80
          HTTPS://h:443/     | h / 443
          http://h:81?a      | h:81 ?a 81
          http://unix:/s:/u  | localhost /u -
          http://unix:/s     | localhost  -
          http://[::1]:81/x  | [::1]:81 /x 81
          ftp://h            | invalid URL prefix
          http://            | no host in upstream ""
          http://h:x/y       | invalid port in upstream "h:x/y"
          """)
  void proxyUrl(String text, String expected) {
    Parsed<ProxyUrl> parsed = ProxyUrl.parse(text);
    assertEquals(
        expected,
        said(parsed.map(u -> u.hostHeader() + " " + u.uriPart() + " " + u.portText().orElse("-"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a$Bc-${d}e$12 | Literal[text=a] Variable[name=bc] Literal[text=-] Variable[name=d] Literal[text=e] Capture[number=1] Literal[text=2]
          $             | invalid variable name
          a$-           | invalid variable name
          ${            | invalid variable name
          ${}           | invalid variable name
          ${uri         | the closing bracket in "uri" variable is missing
          ${a-b}        | the closing bracket in "a" variable is missing
          """)
  void complexValue(String text, String expected) {
    Parsed<ComplexValue> parsed = ComplexValue.parse(text);
    assertEquals(
        expected,
        said(parsed.map(v -> String.join(" ", v.parts().stream().map(Object::toString).toList()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1k   | 1024
          8M   | 8388608
          1g   | invalid value
          k    | invalid value
          -1   | invalid value
          9223372036854775807  | 9223372036854775807
          9223372036854775808  | invalid value
          9007199254740992k    | invalid value
          """)
  void size(String text, String expected) {
    assertEquals(expected, said(Size.parse(text).map(Size::bytes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          30|30000
          1h 30m|5400000
          500ms|500
          1s500ms|1500
          1m1h|invalid value
          1M|invalid value
          1 1|2000
          s|0
          h1|1000
          """)
  void milliseconds(String text, String expected) {
    String got = said(Duration.parse(text, Duration.Unit.MILLISECONDS).map(Duration::count));
    assertEquals(text.equals("s") ? "invalid value" : expected, got);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Example.COM   | EXACT example.com
          *.a.b         | LEADING_WILDCARD *.a.b
          .a            | DOMAIN .a
          a.*           | TRAILING_WILDCARD a.*
          a.*.b         | INVALID a.*.b
          *a            | server name "*a" is invalid
          .             | server name "." is invalid
          ~             | empty regex in server name "~"
          ~A(           | pcre2_compile() failed: missing closing parenthesis in "A("
          _             | EXACT _
          """)
  void serverName(String text, String expected) {
    assertEquals(expected, said(ServerName.parse(text).map(n -> n.kind() + " " + n.name())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a      | PREFIX /a
          = /a    | EXACT /a
          =/a     | EXACT /a
          ^~/a    | PREFIX_NO_REGEX /a
          ~*^/a   | REGEX_CASELESS ^/a
          ~ x     | REGEX x
          @x      | NAMED @x
          ! /x    | invalid location modifier "!"
          """)
  void locationMatch(String parameters, String expected) {
    Parsed<LocationMatch> parsed = LocationMatch.parse(List.of(parameters.split(" ")));
    assertEquals(expected, said(parsed.map(m -> m.modifier() + " " + m.uri())));
  }
}
