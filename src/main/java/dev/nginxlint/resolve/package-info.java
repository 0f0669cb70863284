/**
 * One request, followed through the phases.
 *
 * <p>A configuration is read once; its resolver may then be asked any number of requests, from any
 * number of threads:
 *
 * <pre>{@code
 * SourceFile main = new SourceFile("nginx.conf", text);
 * Configuration written = ConfigurationParser.parse(main, files);
 * Resolver resolver = Resolver.of(ConfigReader.read(written, Prefix.UNKNOWN));
 *
 * Resolution resolution = resolver.resolve(Request.get("shop.test", "/api/users?page=2"));
 * if (resolution.outcome() instanceof Outcome.Proxy proxy) {
 *   answer = proxy.upstream().uri();
 * }
 * for (Step step : resolution.steps()) {
 *   way.add(step.text());
 * }
 * }</pre>
 *
 * <p>{@code files} is a {@link dev.nginxlint.source.SourceLoader}, which reads what is included.
 * Texts hold one byte a character: {@link dev.nginxlint.source.Utf8#encode} makes them. What nginx
 * would refuse is told by {@link dev.nginxlint.validity.Validity}; a resolver follows what is left.
 */
@NullMarked
package dev.nginxlint.resolve;

import org.jspecify.annotations.NullMarked;
