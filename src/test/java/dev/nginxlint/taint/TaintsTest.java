package dev.nginxlint.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.rule.Scene;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import dev.nginxlint.syntax.ConfigurationParser;
import dev.nginxlint.syntax.Placement;
import dev.nginxlint.validity.ContextInference;
import dev.nginxlint.validity.NginxBuild;
import org.junit.jupiter.api.Test;

class TaintsTest {

  /** Asks for the last parameter of the only "add_header" of a configuration. */
  private static Taint taint(String conf) {
    Configuration configuration = ConfigurationParser.parse(new SourceFile("a.conf", conf));
    Scene scene =
        new Scene(configuration, ContextInference.infer(configuration), NginxBuild.MAINLINE);
    Placement header = scene.directives("add_header").get(0);
    return Taints.of(scene).of(header.directive().parameter(2), header);
  }

  private static Taint inServer(String directives, String value) {
    return taint("server { listen 80; " + directives + " add_header X \"" + value + "\"; }");
  }

  private static Taint ofCapture(String pattern, String value) {
    return taint(
        "server { listen 80; location ~ \"" + pattern + "\" { add_header X \"" + value + "\"; } }");
  }

  @Test
  void aDecodedUriHoldsNewlinesAndStartsWithASlash() {
    Taint uri = inServer("", "$uri");
    assertTrue(uri.canHold('\n') && uri.canHold(' ') && uri.startsOnlyWith(ByteSet.of('/')));
    Taint raw = inServer("", "$request_uri");
    assertFalse(raw.canHold('\n') || raw.canHold(' '));
    assertTrue(raw.canHold('%') && raw.startsOnlyWith(ByteSet.of('/')));
  }

  @Test
  void headersAndArgumentsHoldNoNewline() {
    for (String name : new String[] {"$http_x", "$arg_x", "$cookie_x", "$args", "$http_host"}) {
      Taint taint = inServer("", name);
      assertTrue(taint.isFree(), name);
      assertFalse(taint.canHold('\n'), name);
      assertTrue(taint.canHold('.'), name);
      assertEquals(name, taint.from());
    }
    assertFalse(inServer("", "$arg_x").canHold('&'));
    assertFalse(inServer("", "$http_host").canHold('/'));
  }

  @Test
  void aUserNameIsDecoded() {
    assertTrue(inServer("", "$remote_user").canHold('\n'));
    assertFalse(inServer("", "$remote_user").canHold(':'));
  }

  @Test
  void textsAndWhatNginxKnowsAreNotOfTheClient() {
    assertFalse(inServer("", "a$scheme$server_port").isFree());
    assertTrue(inServer("", "a$scheme").known());
    assertFalse(inServer("", "$of_another_module").known());
  }

  @Test
  void aGroupHoldsWhatItsPatternLeaves() {
    assertFalse(ofCapture("^/(.*)$", "$1").canHold('\n'));
    assertTrue(ofCapture("^/(.*)$", "$1").canHold('\r'));
    assertTrue(ofCapture("^/([^/]+)", "$1").canHold('\n'));
    assertFalse(ofCapture("^/([^/]+)", "$1").canHold('/'));
    assertFalse(ofCapture("^/([a-z0-9-]+)/", "$1").canHold('.'));
    assertTrue(ofCapture("^/(?<name>[a-z.]+)/", "$name").canHold('.'));
  }

  @Test
  void whatAPatternWritesOutIsNotFree() {
    assertFalse(ofCapture("^/(a\\.test|b\\.test)/", "$1").canHold('.'));
    assertTrue(ofCapture("^/((?:[a-z]+\\.)+)/", "$1").canHold('.'));
  }

  @Test
  void aGroupStartsAsItsPatternDoes() {
    assertTrue(ofCapture("^/x(/.*)?$", "$1").startsOnlyWith(ByteSet.of('/')));
    assertFalse(ofCapture("^/x(.*)$", "$1").startsOnlyWith(ByteSet.of('/')));
  }

  @Test
  void lookingAroundIsNotFollowed() {
    assertFalse(ofCapture("^/((?!\\.)[^/]+)", "$1").known());
  }

  @Test
  void setPassesItOn() {
    assertTrue(inServer("set $a http://$arg_x; set $b $a/;", "$b").canHold('.'));
    assertTrue(inServer("set $a x$uri;", "$a").canHold('\n'));
    assertFalse(inServer("set $a x;", "$a").isFree());
  }

  @Test
  void whatAnIfLooksAtIsNotKnown() {
    assertFalse(inServer("if ($arg_x !~ ^a$) { return 403; }", "$arg_x").known());
    assertTrue(inServer("if ($arg_y !~ ^a$) { return 403; }", "$arg_x").known());
  }

  @Test
  void aMapHoldsWhatItsValuesDo() {
    String server = " server { listen 80; add_header X $m; }";
    assertFalse(taint("map $uri $m { default a; /x b; }" + server).isFree());
    assertTrue(taint("map $uri $m { default $uri; /x b; }" + server).canHold('\n'));
    assertTrue(taint("map $uri $m { ~^/([^/]+) $1; }" + server).canHold('\n'));
    assertFalse(taint("map $uri $m { ~^/([a-z]+) $1; }" + server).canHold('.'));
    assertFalse(taint("map $http_origin $m { ~^https $http_origin; }" + server).known());
    assertFalse(taint("map $uri $m { include x; default a; }" + server).known());
    assertFalse(taint("geo $m { default a; }" + server).isFree());
  }

  @Test
  void aHostIsAnyOnlyInTheDefaultServer() {
    String http =
        "events {} http { server { listen 80; %s add_header X $host; } server { listen 80;"
            + " server_name b.test; } }";
    assertTrue(taint(http.formatted("server_name a.test;")).canHold('.'));
    String second =
        "events {} http { server { listen 80; } server { listen 80; server_name b.test;"
            + " add_header X $host; } }";
    assertFalse(taint(second).isFree());
    assertFalse(taint("add_header X $host;").known());
  }
}
