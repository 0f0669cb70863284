package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final String PASSWORD =
      "server { auth_basic x; auth_basic_user_file /etc/passwords;"
          + " location / { proxy_pass http://h; } }";

  private static Resolution resolve(String server, String target) {
    return resolve(server, Request.get("a.test", target));
  }

  private static Resolution resolve(String server, Request request) {
    return Resolver.of(RecordedCasesTest.config("http { " + server + " }")).resolve(request);
  }

  @Test
  void whatHangsOnAFileIsToldForEachCase() {
    Outcome outcome = resolve("server { root /srv; }", "/x").outcome();
    assertEquals(
        "Undecided[reason=it depends on whether /srv/x exists, alternatives=["
            + "Alternative[when=/srv/x exists, outcome=File[path=/srv/x, status=200]], "
            + "Alternative[when=/srv/x is a directory, outcome=Redirect[status=301,"
            + " location=http://a.test/x/]], "
            + "Alternative[when=/srv/x does not exist, outcome=Response[status=404,"
            + " body=Optional.empty, reason=/srv/x is not there]]]]",
        outcome.toString());
  }

  /** U131. */
  @Test
  void aDecodedPathMayEndTheHeader() {
    Outcome outcome = resolve("server { return 301 https://$host$uri; }", "/a%0d%0aX:1").outcome();
    assertEquals("Redirect[status=301, location=https://a.test/a\r\nX:1]", outcome.toString());
  }

  @Test
  void aDirectiveThatIsNotFollowedIsNamedWithItsLine() {
    Outcome outcome = resolve("server {\n location / {\n brand_new_thing on; } }", "/x").outcome();
    assertEquals(
        "Undecided[reason=\"brand_new_thing\" at nginx.conf:3 is not followed, alternatives=[]]",
        outcome.toString());
  }

  @Test
  void aPasswordThatIsNotSentIsAskedFor() {
    Outcome outcome = resolve(PASSWORD, "/x").outcome();
    assertTrue(outcome.toString().startsWith("Response[status=401"), outcome.toString());
  }

  @Test
  void aPasswordThatIsSentIsRightOrNot() {
    Request request =
        new Request(
            "GET",
            "/x",
            Optional.of("a.test"),
            "http",
            Optional.empty(),
            80,
            Optional.empty(),
            Map.of("Authorization", "Basic dTpw"));
    Outcome outcome = resolve(PASSWORD, request).outcome();
    assertTrue(outcome instanceof Outcome.Undecided, outcome.toString());
    Outcome.Undecided undecided = (Outcome.Undecided) outcome;
    assertTrue(undecided.alternatives().get(0).outcome() instanceof Outcome.Proxy);
    assertTrue(
        undecided.alternatives().get(1).outcome().toString().startsWith("Response[status=401"));
  }

  @Test
  void whatAnAuthenticationServerSaysIsToldForEachCase() {
    String server =
        "server { location / { auth_request /auth; proxy_pass http://h; } "
            + "location /auth { proxy_pass http://auth; } }";
    Outcome outcome = resolve(server, "/x").outcome();
    assertTrue(outcome instanceof Outcome.Undecided, outcome.toString());
    Outcome.Undecided undecided = (Outcome.Undecided) outcome;
    assertEquals(
        "\"auth_request\" at nginx.conf:1 answers 403", undecided.alternatives().get(2).when());
    assertTrue(
        undecided.alternatives().get(2).outcome().toString().startsWith("Response[status=403"));
  }

  @Test
  void aValueThatIsNotKnownMattersOnlyWhereItIsUsed() {
    String server = "server { set $id $request_id; location /a { return 200 x; } return 200 $id; }";
    assertEquals(
        "Undecided[reason=the value of $request_id is not known: it is made by chance, alternatives=[]]",
        resolve(server, "/").outcome().toString());
    assertTrue(
        resolve(server.replace("return 200 $id;", ""), "/a").outcome() instanceof Outcome.Response);
  }

  @Test
  void theAddressMattersOnlyWhereItChangesTheAnswer() {
    String two =
        "server { listen 80; return 200 any; } server { listen 10.0.0.1:80; return 200 one; }";
    assertTrue(resolve(two, "/").outcome() instanceof Outcome.Undecided);
    assertEquals(
        "Response[status=200, body=Optional[one], reason=]",
        resolve(two, Request.get("a.test", "/").at(Optional.of("10.0.0.1"), 80))
            .outcome()
            .toString());
    assertTrue(resolve(two.replace("one", "any"), "/").outcome() instanceof Outcome.Response);
  }

  @Test
  void anIndexThatComesOutEmptyIsNotGuessed() {
    String reason = "nginx reads what was never written where a name of \"index\" is empty";
    Outcome undecided = new Outcome.Undecided(reason, List.of());
    assertEquals(undecided, resolve("server { index $arg_d; }", "/").outcome());
  }

  @Test
  void nobodyListens() {
    assertEquals(
        "Undecided[reason=no server listens on port 80, alternatives=[]]",
        resolve("server { listen 81; }", "/").outcome().toString());
  }

  @Test
  void tellsTheWayOfARequest() {
    Resolution resolution =
        resolve(
            "upstream up { server 127.0.0.1:3000; server b:1 down; }\n"
                + "server { server_name a.test; location /api/ { proxy_pass http://up/; }"
                + " location ~ x { } }",
            "/api/users?q=1");
    assertEquals(
        "Proxy[upstream=Upstream[protocol=http, server=up, addresses=[127.0.0.1:3000], method=GET,"
            + " uri=/users?q=1, host=Optional[up], headers=[]], params=[], status=0]",
        resolution.outcome().toString());
    assertEquals(
        "server a.test on port 80 (the only server there)|"
            + "location /api/ (longest prefix; 1 regular expression tried)|"
            + "not chosen: ~ x (no match)|"
            + "note /api (no slash) is answered 301 to /api/|"
            + "pass http://up/ : its URI part \"/\" replaces \"/api/\"|"
            + "upstream GET /users?q=1 HTTP/1.1, Host: up|"
            + "upstream up is 127.0.0.1:3000",
        String.join("|", resolution.steps().stream().map(Step::text).toList()));
    assertEquals("/api/", resolution.location().orElseThrow().match().uri());
  }

  @Test
  void aServerMayBeAskedForWhateverTheHost() {
    var config =
        RecordedCasesTest.config(
            "http { server { return 200 a; } server { server_name ~^x; return 200 b; } }");
    Request request = Request.to(config.servers().get(1), "/");
    assertEquals(
        "Response[status=200, body=Optional[b], reason=]",
        Resolver.of(config).resolve(request, config.servers().get(1)).outcome().toString());
  }

  @Test
  void overTlsTheNameInTheHandshakeDecidesHowTheTargetIsRead() {
    String servers =
        "server { listen 443 ssl; server_name d; return 200 $uri; }"
            + "server { listen 443 ssl; server_name a.test; merge_slashes off; return 200 $uri; }";
    Request plain = Request.get("a.test", "/a//b").at(Optional.empty(), 443);
    Request tls =
        new Request(
            "GET",
            plain.target(),
            plain.host(),
            "https",
            Optional.empty(),
            443,
            Optional.empty(),
            plain.headers());
    assertEquals(
        "Response[status=200, body=Optional[/a//b], reason=]",
        resolve(servers, tls).outcome().toString());
    assertTrue(resolve(servers, plain).outcome().toString().startsWith("Response[status=400"));
  }
}
