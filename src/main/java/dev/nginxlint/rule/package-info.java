/**
 * What a rule is: the directives it looks at, what it asks of them, and its words.
 *
 * <p>A {@link Rule} is read from one file. Its {@link Matcher} picks directives of the {@link
 * Scene}; its {@link Check} looks closer, at what becomes of a request or by code of its own, and
 * makes a {@link Match} of each mistake; the {@link Wording} says it.
 */
@NullMarked
package dev.nginxlint.rule;

import org.jspecify.annotations.NullMarked;
