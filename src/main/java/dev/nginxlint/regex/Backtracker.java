package dev.nginxlint.regex;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Matches a subject as {@code pcre2_match()} does: it goes on while it can, and else back to where
 * it last had another choice.
 *
 * <p>A frame of the stack is an instruction that has another choice, the place it was at, and how
 * far a repetition may still go. If it is negative, it is a slot, and what it held before.
 */
final class Backtracker {

  /**
   * How often it goes on or back at a choice. PCRE2 gives up after going on 10,000,000 times, and
   * nginx then answers 500. The steps are not quite the same, but what takes exponential time
   * exceeds either limit.
   */
  private static final int MOST_STEPS = 20_000_000;

  private static final int MOST_DEPTH = 1 << 23;
  private static final int FRAME = 3;
  private static final int FIRST_DEPTH = 16 * FRAME;
  private static final int FAILED = -1;

  private final Program program;
  private final int[] code;
  private final byte[] subject;
  private final int end;
  private final int[] slots;
  private int[] stack = {};
  private int top;
  private int steps;

  /** Says that matching is given up. */
  private static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final MatchResult.Limit limit;

    Exceeded(MatchResult.Limit limit) {
      super(null, null, false, false);
      this.limit = limit;
    }
  }

  private Backtracker(Program program, byte[] subject) {
    this.program = program;
    this.subject = subject;
    code = program.code;
    end = subject.length;
    slots = new int[program.slots];
    Arrays.fill(slots, FAILED);
  }

  /** Finds the first place of the subject that matches. */
  static MatchResult match(Program program, int groups, String subject) {
    if (!subject.startsWith(program.start)) {
      return MatchResult.NotMatched.RESULT;
    }
    byte[] bytes = subject.getBytes(StandardCharsets.ISO_8859_1);
    if (RequiredByte.isMissing(program.required, bytes)) {
      return MatchResult.NotMatched.RESULT;
    }
    Backtracker backtracker = new Backtracker(program, bytes);
    int last = program.isAnchored() ? 0 : bytes.length;
    try {
      for (int start = 0; start <= last; start++) {
        int end = program.mayStart(bytes, start) ? backtracker.run(0, start) : FAILED;
        if (end >= 0) {
          return backtracker.matched(subject, groups, start, end);
        }
      }
      return MatchResult.NotMatched.RESULT;
    } catch (Exceeded e) {
      return new MatchResult.LimitExceeded(e.limit);
    }
  }

  private MatchResult matched(String text, int groups, int start, int end) {
    MatchResult.Group[] found = new MatchResult.Group[groups + 1];
    found[0] = new MatchResult.Group(start, end);
    for (int i = 1; i <= groups; i++) {
      int first = slots[2 * i - 2];
      found[i] =
          first < 0 ? MatchResult.Group.UNSET : new MatchResult.Group(first, slots[2 * i - 1]);
    }
    return new MatchResult.Matched(text, List.of(found));
  }

  /** Runs up to {@link Program#ACCEPT}; returns the place it is at then, or {@link #FAILED}. */
  private int run(int first, int start) {
    int base = top;
    int pc = first;
    int at = start;
    while (true) {
      boolean holds = true;
      int operation = code[pc];
      switch (operation) {
        case Program.BYTE -> {
          holds = at < end && (subject[at] & 0xFF) == code[pc + 1];
          at++;
          pc += 2;
        }
        case Program.ONE_OF -> {
          holds = at < end && program.sets[code[pc + 1]].contains(subject[at] & 0xFF);
          at++;
          pc += 2;
        }
        case Program.GREEDY, Program.LAZY, Program.POSSESSIVE -> {
          at = repeat(pc, at);
          holds = at >= 0;
          pc += Program.REPETITION_LENGTH;
        }
        case Program.JUMP -> pc = code[pc + 1];
        case Program.SPLIT -> {
          push(pc, at, 0);
          pc += 2;
        }
        case Program.SAVE -> {
          int slot = code[pc + 1];
          push(~slot, slots[slot], 0);
          slots[slot] = at;
          pc += 2;
        }
        case Program.LEAVE -> pc = slots[code[pc + 1]] == at ? code[pc + 2] : pc + 3;
        case Program.ATOMIC, Program.LOOK, Program.LOOK_NOT -> {
          int inside = alone(pc + 2, at, operation == Program.LOOK_NOT);
          holds = (inside >= 0) != (operation == Program.LOOK_NOT);
          at = operation == Program.ATOMIC ? inside : at;
          pc = code[pc + 1];
        }
        case Program.BEHIND -> {
          at -= code[pc + 1];
          holds = at >= 0;
          pc += 2;
        }
        case Program.SAME, Program.SAME_CASELESS -> {
          at = same(2 * code[pc + 1] - 2, at, operation == Program.SAME_CASELESS);
          holds = at >= 0;
          pc += 2;
        }
        case Program.FAIL -> holds = false;
        case Program.ACCEPT -> {
          return at;
        }
        default -> {
          holds = isAt(operation, at);
          pc++;
        }
      }
      if (!holds) {
        restore(base);
        if (top == base) {
          return FAILED;
        }
        pc = stack[top - FRAME];
        at = again(pc);
        pc = code[pc] == Program.SPLIT ? code[pc + 1] : pc + Program.REPETITION_LENGTH;
      }
    }
  }

  /** Gives the slots back what they held at the last choice. */
  private void restore(int base) {
    while (top > base && stack[top - FRAME] < 0) {
      top -= FRAME;
      slots[~stack[top]] = stack[top + 1];
    }
  }

  /** Takes another choice of an instruction, and returns where it goes on. */
  private int again(int pc) {
    step();
    int at = stack[top - 2];
    int bound = stack[top - 1];
    if (code[pc] == Program.SPLIT) {
      top -= FRAME;
      return at;
    }
    int next = code[pc] == Program.GREEDY ? at - 1 : at + 1;
    stack[top - 2] = next;
    if (next == bound || (code[pc] == Program.LAZY && !canTake(pc, next))) {
      top -= FRAME;
    }
    return next;
  }

  private boolean canTake(int pc, int at) {
    return at < end && program.sets[code[pc + 1]].contains(subject[at] & 0xFF);
  }

  /** Passes the bytes of a repetition that it tries first. */
  private int repeat(int pc, int start) {
    ByteSet set = program.sets[code[pc + 1]];
    boolean lazy = code[pc] == Program.LAZY;
    int least = code[pc + 2];
    int most = Math.min(code[pc + 3], end - start);
    int at = start;
    int stop = start + (lazy ? Math.min(least, most) : most);
    while (at < stop && set.contains(subject[at] & 0xFF)) {
      at++;
    }
    if (at - start < least) {
      return FAILED;
    }
    if (lazy) {
      if (at - start < most && canTake(pc, at)) {
        push(pc, at, start + most);
      }
    } else if (at - start > least && code[pc] == Program.GREEDY) {
      push(pc, at, start + least);
    }
    return at;
  }

  /** Runs what has one way to match only, and forgets its choices, but not what slots held. */
  private int alone(int pc, int at, boolean forgetsAll) {
    int base = top;
    int result = run(pc, at);
    int kept = base;
    for (int frame = base; frame < top; frame += FRAME) {
      if (stack[frame] < 0) {
        System.arraycopy(stack, frame, stack, kept, FRAME);
        kept += FRAME;
      }
    }
    top = kept;
    if (forgetsAll) {
      restore(base);
    }
    return result;
  }

  private int same(int slot, int at, boolean caseless) {
    int length = slots[slot + 1] - slots[slot];
    if (slots[slot] < 0 || at + length > end) {
      return FAILED;
    }
    for (int i = 0; i < length; i++) {
      int one = subject[slots[slot] + i] & 0xFF;
      int other = subject[at + i] & 0xFF;
      if (one != other && !(caseless && ByteSet.of(one).withOtherCase().contains(other))) {
        return FAILED;
      }
    }
    return at + length;
  }

  private boolean isAt(int operation, int at) {
    return switch (operation) {
      case Program.SUBJECT_START -> at == 0;
      case Program.LINE_START -> at == 0 || (at < end && subject[at - 1] == '\n');
      case Program.SUBJECT_END -> at == end || (at == end - 1 && subject[at] == '\n');
      case Program.LINE_END -> at == end || subject[at] == '\n';
      case Program.VERY_END -> at == end;
      case Program.WORD_BOUNDARY -> isWord(at - 1) != isWord(at);
      case Program.NOT_WORD_BOUNDARY -> isWord(at - 1) == isWord(at);
      default -> throw new AssertionError(operation);
    };
  }

  private boolean isWord(int at) {
    return at >= 0 && at < end && Bytes.WORD.contains(subject[at] & 0xFF);
  }

  private void push(int pc, int at, int bound) {
    step();
    if (top == stack.length) {
      if (top > MOST_DEPTH) {
        throw new Exceeded(MatchResult.Limit.STACK);
      }
      stack = Arrays.copyOf(stack, top == 0 ? FIRST_DEPTH : 2 * top);
    }
    stack[top] = pc;
    stack[top + 1] = at;
    stack[top + 2] = bound;
    top += FRAME;
  }

  private void step() {
    if (++steps > MOST_STEPS) {
      throw new Exceeded(MatchResult.Limit.STEPS);
    }
  }
}
