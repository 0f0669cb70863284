/**
 * The examples of rules, replayed on a real nginx.
 *
 * <p>A {@link dev.nginxlint.cli.replay.Stage} makes a whole configuration of an example, with its
 * ports, paths and upstreams on this machine; {@link dev.nginxlint.cli.replay.RealNginx} says
 * whether it accepts it; {@link dev.nginxlint.cli.replay.RunningExample} runs it and sees what
 * becomes of the example's requests.
 */
@NullMarked
package dev.nginxlint.cli.replay;

import org.jspecify.annotations.NullMarked;
