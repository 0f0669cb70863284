package dev.nginxlint.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the {@link Program} of a pattern, which must be free of obstacles. */
final class ProgramWriter {

  private static final int MOST_CODE = 1 << 22;

  private final ParsedPattern pattern;
  private final List<ByteSet> sets = new ArrayList<>();
  private int[] code = new int[64];
  private int length;
  private int slots;
  private boolean capturing = true;

  private ProgramWriter(ParsedPattern pattern) {
    this.pattern = pattern;
    slots = 2 * pattern.captureCount();
  }

  /** Says that a program is too long. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super(null, null, false, false);
    }
  }

  /** Returns the program; none if called groups make it too long. */
  static Optional<Program> write(ParsedPattern pattern) {
    ProgramWriter writer = new ProgramWriter(pattern);
    try {
      writer.node(pattern.root());
      writer.add(Program.ACCEPT);
    } catch (TooLong e) {
      return Optional.empty();
    }
    return Optional.of(
        new Program(RequiredByte.of(pattern.root()), writer.code, writer.sets, writer.slots));
  }

  private void node(Node node) {
    if (node instanceof Node.OneOf oneOf) {
      oneOf(oneOf.bytes());
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        node(item);
      }
    } else if (node instanceof Node.Alternation alternation) {
      alternation(alternation.branches(), false);
    } else if (node instanceof Node.Repetition repetition) {
      repetition(repetition);
    } else if (node instanceof Node.Capture capture) {
      capture(capture);
    } else if (node instanceof Node.Atomic atomic) {
      alone(Program.ATOMIC, atomic.body(), false);
    } else if (node instanceof Node.Look look) {
      alone(look.negative() ? Program.LOOK_NOT : Program.LOOK, look.body(), look.behind());
    } else if (node instanceof Node.Assertion assertion) {
      add(operation(assertion.place()));
    } else if (node instanceof Node.BackReference reference) {
      add(reference.caseless() ? Program.SAME_CASELESS : Program.SAME);
      add(pattern.numbers(reference.target()).get(0));
    } else if (node instanceof Node.Call call) {
      call(call);
    } else if (node instanceof Node.Verb) {
      add(Program.FAIL); // as all others are obstacles
    } else if (!(node instanceof Node.Definition)) {
      throw new AssertionError(node);
    }
  }

  private void oneOf(ByteSet bytes) {
    if (bytes.size() == 1) {
      add(Program.BYTE);
      add(bytes.next(0));
    } else {
      add(Program.ONE_OF);
      add(set(bytes));
    }
  }

  private int set(ByteSet bytes) {
    sets.add(bytes);
    return sets.size() - 1;
  }

  private void alternation(List<Node> branches, boolean behind) {
    int[] jumps = new int[branches.size()];
    for (int i = 0; i < jumps.length; i++) {
      boolean last = i == jumps.length - 1;
      int split = last ? 0 : forward(Program.SPLIT);
      if (behind) {
        add(Program.BEHIND);
        add(LookbehindCheck.length(pattern, branches.get(i)));
      }
      node(branches.get(i));
      if (!last) {
        jumps[i] = forward(Program.JUMP);
        land(split);
      }
    }
    for (int i = 0; i < jumps.length - 1; i++) {
      land(jumps[i]);
    }
  }

  private void alone(int operation, Node body, boolean behind) {
    int start = forward(operation);
    if (behind) {
      alternation(LookbehindCheck.branches(body), true);
    } else {
      node(body);
    }
    add(Program.ACCEPT);
    land(start);
  }

  private void capture(Node.Capture capture) {
    if (capturing) {
      save(2 * capture.number() - 2);
      node(capture.body());
      save(2 * capture.number() - 1);
    } else {
      node(capture.body());
    }
  }

  private void save(int slot) {
    add(Program.SAVE);
    add(slot);
  }

  /** Writes the called group out; it forgets what it captures. */
  private void call(Node.Call call) {
    boolean outerCapturing = capturing;
    capturing = false;
    node(pattern.group(pattern.numbers(call.target()).get(0)).orElseThrow());
    capturing = outerCapturing;
  }

  private void repetition(Node.Repetition repetition) {
    Node body = repetition.body();
    boolean possessive = repetition.greed() == Node.Greed.POSSESSIVE;
    if (body instanceof Node.OneOf oneOf) {
      add(
          possessive
              ? Program.POSSESSIVE
              : repetition.greed() == Node.Greed.LAZY ? Program.LAZY : Program.GREEDY);
      add(set(oneOf.bytes()));
      add(repetition.min());
      add(repetition.max());
    } else if (possessive) {
      Node greedy =
          new Node.Repetition(body, repetition.min(), repetition.max(), Node.Greed.GREEDY);
      alone(Program.ATOMIC, greedy, false);
    } else if (Widths.isZero(body)) {
      // the same place again finds the same
      repeat(body, Math.min(repetition.min(), 1), Math.min(repetition.max(), 1), repetition);
    } else {
      repeat(body, repetition.min(), repetition.max(), repetition);
    }
  }

  /** Writes the body as often as PCRE2 does. */
  private void repeat(Node body, int min, int max, Node.Repetition repetition) {
    boolean lazy = repetition.greed() == Node.Greed.LAZY;
    boolean unlimited = max == Node.Repetition.UNLIMITED;
    int required = unlimited ? Math.max(min - 1, 0) : min;
    for (int i = 0; i < required; i++) {
      node(body);
    }
    List<Integer> exits = new ArrayList<>();
    if (unlimited) {
      if (min == 0) {
        exits.add(optional(lazy));
      }
      loop(body, lazy);
    }
    for (int i = min; i < max && !unlimited; i++) {
      exits.add(optional(lazy));
      node(body);
    }
    for (int exit : exits) {
      land(exit);
    }
  }

  /** Writes the choice between what follows and an exit, and returns where the exit is to be. */
  private int optional(boolean lazy) {
    int split = forward(Program.SPLIT);
    if (!lazy) {
      return split;
    }
    int exit = forward(Program.JUMP);
    land(split);
    return exit;
  }

  /** Writes what runs once and then again and again, until a round consumes nothing. */
  private void loop(Node body, boolean lazy) {
    int start = length;
    boolean mayStay = Widths.mayBeZero(body);
    int slot = mayStay ? slots++ : 0;
    if (mayStay) {
      save(slot);
    }
    node(body);
    int leave = 0;
    if (mayStay) {
      add(Program.LEAVE);
      add(slot);
      leave = length;
      add(0);
    }
    if (lazy) {
      add(Program.SPLIT);
      add(start);
    } else {
      int split = forward(Program.SPLIT);
      add(Program.JUMP);
      add(start);
      land(split);
    }
    if (mayStay) {
      land(leave);
    }
  }

  /** Writes an instruction that goes to where {@link #land} is told. */
  private int forward(int operation) {
    add(operation);
    add(0);
    return length - 1;
  }

  private void land(int place) {
    code[place] = length;
  }

  private void add(int value) {
    if (length == code.length) {
      if (length >= MOST_CODE) {
        throw new TooLong();
      }
      code = Arrays.copyOf(code, 2 * length);
    }
    code[length++] = value;
  }

  private static int operation(Node.Place place) {
    return switch (place) {
      case SUBJECT_START -> Program.SUBJECT_START;
      case LINE_START -> Program.LINE_START;
      case SUBJECT_END -> Program.SUBJECT_END;
      case LINE_END -> Program.LINE_END;
      case VERY_END -> Program.VERY_END;
      case WORD_BOUNDARY -> Program.WORD_BOUNDARY;
      case NOT_WORD_BOUNDARY -> Program.NOT_WORD_BOUNDARY;
    };
  }
}
