package dev.nginxlint.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of requests whose variables are not known. */
class UnknownVariablesTest {
  private static Outcome resolve(String http) {
    return Resolver.of(RecordedCasesTest.config("http { " + http + " }"))
        .resolve(Request.get("a.test", "/x"))
        .outcome();
  }

  private static List<String> cases(Outcome outcome) {
    List<String> cases = new ArrayList<>();
    for (Outcome.Alternative one : ((Outcome.Undecided) outcome).alternatives()) {
      cases.add(one.when() + ": " + Described.of(one.outcome(), "GET"));
    }
    return cases;
  }

  @Test
  void aGeoIsFollowedForEachOfItsValues() {
    Outcome outcome =
        resolve(
            "geo $net { 10.0.0.0/8 in; default out; } map $net $to { in x; out y; }"
                + "server { return 200 $to; }");
    assertEquals(List.of("$net is \"in\": 200 x", "$net is \"out\": 200 y"), cases(outcome));
  }

  @Test
  void whatAllValuesComeToIsDecided() {
    Outcome outcome =
        resolve(
            "split_clients $remote_addr $half { 50% a; * b; }"
                + "server { set $x $half; location / { return 200 same; } }");
    assertEquals("200 same", Described.of(outcome, "GET"));
  }

  @Test
  void aMapOfSomethingUnknownIsFollowedForEachOfItsValues() {
    Outcome outcome = resolve("map $msec $m { 1 a; default b; } server { return 200 $m; }");
    assertEquals(List.of("$m is \"a\": 200 a", "$m is \"b\": 200 b"), cases(outcome));
  }

  @Test
  void theReasonNamesTheDirective() {
    Outcome outcome = resolve("geoip_country x.dat; server { return 200 $geoip_country_code; }");
    assertEquals(
        "undecided: the value of $geoip_country_code is not known:"
            + " it is given by \"geoip_country\" at nginx.conf:1",
        Described.of(outcome, "GET"));
    outcome = resolve("js_set $j f; server { set $k $j; return 200 $k; }");
    assertEquals(
        "undecided: the value of $j is not known: it is given by \"js_set\" at nginx.conf:1",
        Described.of(outcome, "GET"));
  }

  @Test
  void whatIsToldCounts() {
    Resolver resolver =
        Resolver.of(
            RecordedCasesTest.config("http { server { return 200 $msec; } }"),
            dev.nginxlint.value.NginxVersion.MAINLINE,
            KnownFiles.NONE,
            Map.of("Msec", "7"));
    Outcome outcome = resolver.resolve(Request.get("a.test", "/")).outcome();
    assertEquals("200 7", Described.of(outcome, "GET"));
  }

  @Test
  void tlsIsTold() {
    assertTrue(resolve("server { return 200 x$ssl_protocol; }").toString().contains("[x]"));
  }
}
