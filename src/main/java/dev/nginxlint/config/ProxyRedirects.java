package dev.nginxlint.config;

import dev.nginxlint.syntax.Directive;
import dev.nginxlint.value.ComplexValue;
import dev.nginxlint.value.LocationMatch;
import dev.nginxlint.value.Patterns;
import dev.nginxlint.value.ProxyUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an upstream's Location is rewritten: {@code proxy_redirect} as it is in effect.
 *
 * @param enabled whether it is at all; not after {@code proxy_redirect off}
 * @param rules what is tried, in order; the first that fits is applied
 */
public record ProxyRedirects(boolean enabled, List<ProxyRedirect> rules) {

  /** nginx's defaults. */
  public static final ProxyRedirects DEFAULT = new ProxyRedirects(true, List.of());

  public ProxyRedirects {
    rules = List.copyOf(rules);
  }

  /**
   * Reads what is in effect in a block, as ngx_http_proxy_redirect() and
   * ngx_http_proxy_merge_loc_conf(). A location in another one inherits even what the outer
   * proxy_pass implies.
   */
  static ProxyRedirects read(Block block, Optional<LocationMatch> match, ProxyRedirects outer) {
    List<ProxyRedirect> rules = new ArrayList<>();
    boolean enabled = outer.enabled;
    for (Directive directive : block.all("proxy_redirect")) {
      int count = directive.parameters().size();
      if (count == 1 && directive.parameter(1).equals("off")) {
        return new ProxyRedirects(false, List.of());
      }
      enabled = true;
      Optional<ProxyRedirect> rule =
          count == 1 ? implied(block, match) : count == 2 ? rule(directive) : Optional.empty();
      if (rule.isPresent()) {
        rules.add(rule.get());
      }
    }
    if (!enabled) {
      return outer;
    }
    if (rules.isEmpty()) {
      rules.addAll(outer.rules);
    }
    if (rules.isEmpty()) {
      Optional<ProxyRedirect> implied = implied(block, match);
      if (implied.isPresent()) {
        rules.add(implied.get());
      }
    }
    return new ProxyRedirects(true, rules);
  }

  private static Optional<ProxyRedirect> rule(Directive directive) {
    String pattern = directive.parameter(1);
    Optional<ComplexValue> replacement = ComplexValue.parse(directive.parameter(2)).value();
    if (replacement.isEmpty()) {
      return Optional.empty();
    }
    if (!pattern.startsWith("~")) {
      Optional<ComplexValue> start = ComplexValue.parse(pattern).value();
      return start.isPresent()
          ? Optional.of(
              new ProxyRedirect(directive, start.get(), Optional.empty(), replacement.get()))
          : Optional.empty();
    }
    boolean caseless = pattern.startsWith("~*");
    String regex = pattern.substring(caseless ? 2 : 1);
    return Optional.of(
        new ProxyRedirect(
            directive,
            ComplexValue.literal(regex),
            Patterns.compile(regex, caseless).value(),
            replacement.get()));
  }

  /** Returns what "default" means: the URL that is passed to becomes the name of the location. */
  private static Optional<ProxyRedirect> implied(Block block, Optional<LocationMatch> match) {
    Optional<Directive> pass = block.first("proxy_pass");
    if (pass.isEmpty() || pass.get().parameter(1).indexOf('$') >= 0) {
      return Optional.empty();
    }
    String written = pass.get().parameter(1);
    Optional<ProxyUrl> url = ProxyUrl.parse(written).value();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    boolean hasUri = !url.get().uriPart().isEmpty();
    String name = match.isPresent() ? match.get().uri() : "";
    return Optional.of(
        new ProxyRedirect(
            pass.get(),
            ComplexValue.literal(hasUri ? written : written + "/"),
            Optional.empty(),
            ComplexValue.literal(hasUri ? name : "/")));
  }
}
