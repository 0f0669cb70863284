package dev.nginxlint.check.security;

import dev.nginxlint.regex.ByteSet;
import dev.nginxlint.regex.Node;
import dev.nginxlint.regex.Node.Repetition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The positions of a pattern, and which may follow which: Glushkov's automaton. Two ways to get
 * from one position to the next, as in {@code (a+)+}, are counted.
 */
final class Positions {
  private static final int MOST = 80;

  /** So many repetitions are written out; more are taken to be any number. */
  private static final int FEW = 4;

  private final List<ByteSet> bytes;
  private final int[][] follow;
  private final List<Integer> first;

  private Positions(List<ByteSet> bytes, int[][] follow, List<Integer> first) {
    this.bytes = bytes;
    this.follow = follow;
    this.first = first;
  }

  /** Returns those of a pattern; empty where it is too long, or holds what is no language. */
  static Optional<Positions> of(Node root) {
    Builder builder = new Builder();
    Part part = builder.walk(root);
    if (builder.gaveUp) {
      return Optional.empty();
    }
    int count = builder.bytes.size();
    int[][] follow = new int[count][count];
    for (int[] edge : builder.edges) {
      follow[edge[0]][edge[1]] = Math.min(2, follow[edge[0]][edge[1]] + 1);
    }
    return Optional.of(new Positions(builder.bytes, follow, part.first()));
  }

  int count() {
    return bytes.size();
  }

  /** Returns the bytes that a position takes. */
  ByteSet bytes(int position) {
    return bytes.get(position);
  }

  /** Returns how many ways there are from one position to another; 2 for several. */
  int ways(int from, int to) {
    return follow[from][to];
  }

  /** Returns the positions a match can start with. */
  List<Integer> first() {
    return first;
  }

  /** A part of a pattern: where it starts and ends, and whether it can be empty. */
  private record Part(List<Integer> first, List<Integer> last, boolean empty) {}

  private static final class Builder {
    private final List<ByteSet> bytes = new ArrayList<>();
    private final List<int[]> edges = new ArrayList<>();
    private boolean gaveUp;

    private Part walk(Node node) {
      if (node instanceof Node.OneOf one && bytes.size() < MOST) {
        bytes.add(one.bytes());
        List<Integer> here = List.of(bytes.size() - 1);
        return new Part(here, here, false);
      } else if (node instanceof Repetition repetition) {
        return repeat(repetition);
      } else if (node instanceof Node.Alternation alternation) {
        Part all = new Part(List.of(), List.of(), false);
        for (Node branch : alternation.branches()) {
          Part part = walk(branch);
          all =
              new Part(
                  joined(all.first(), part.first()),
                  joined(all.last(), part.last()),
                  all.empty() || part.empty());
        }
        return all;
      } else if (node instanceof Node.Sequence
          || node instanceof Node.Capture
          || node instanceof Node.Atomic) {
        Part all = nothing();
        for (Node child : node.children()) {
          all = then(all, walk(child));
        }
        return all;
      }
      // Looking around only narrows what matches; the pattern itself is asked in the end.
      gaveUp |= !(node instanceof Node.Assertion) && !(node instanceof Node.Look);
      return nothing();
    }

    private Part repeat(Repetition repetition) {
      boolean any = repetition.max() > FEW;
      int least = Math.min(repetition.min(), FEW);
      Part all = nothing();
      int copies = any ? Math.max(0, least - 1) : repetition.max();
      Part before = nothing();
      for (int i = 0; i < copies && !gaveUp; i++) {
        // What may be left out is only there behind what stands before it.
        Part once = walk(repetition.body());
        Part joined = then(i == 0 ? all : before, once);
        boolean optional = i >= least || once.empty();
        all =
            new Part(
                i == 0
                    ? joined.first()
                    : all.empty() ? joined(all.first(), once.first()) : all.first(),
                optional ? joined(all.last(), once.last()) : once.last(),
                (i == 0 || all.empty()) && optional);
        before = once;
      }
      if (!any || gaveUp) {
        return all;
      }
      Part loop = walk(repetition.body());
      connect(loop.last(), loop.first());
      return then(all, new Part(loop.first(), loop.last(), loop.empty() || repetition.min() == 0));
    }

    private Part then(Part before, Part after) {
      connect(before.last(), after.first());
      return new Part(
          before.empty() ? joined(before.first(), after.first()) : before.first(),
          after.empty() ? joined(before.last(), after.last()) : after.last(),
          before.empty() && after.empty());
    }

    private void connect(List<Integer> from, List<Integer> to) {
      for (int start : from) {
        for (int end : to) {
          edges.add(new int[] {start, end});
        }
      }
    }

    private static Part nothing() {
      return new Part(List.of(), List.of(), true);
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
      List<Integer> all = new ArrayList<>(some);
      all.addAll(more);
      return all;
    }
  }
}
