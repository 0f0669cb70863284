package dev.nginxlint.regex;

import java.util.List;

/**
 * A pattern as instructions for {@link Backtracker}. Each begins with one of the constants of this
 * class, and what follows it there is told beside it.
 */
final class Program {

  /** A byte. */
  static final int BYTE = 0;

  /** A set. */
  static final int ONE_OF = 1;

  /** A set, least and most: as many as there are, then fewer. */
  static final int GREEDY = 2;

  /** A set, least and most: as few as possible, then more. */
  static final int LAZY = 3;

  /** A set, least and most: as many as there are. */
  static final int POSSESSIVE = 4;

  /** How long a repetition of a set is. */
  static final int REPETITION_LENGTH = 4;

  /** Where to go. */
  static final int JUMP = 5;

  /** Where to go if what follows does not lead to a match. */
  static final int SPLIT = 6;

  /** A slot that the place is kept in. */
  static final int SAVE = 7;

  /** A slot, and where to go if the place is still the one kept there. */
  static final int LEAVE = 8;

  /** Where to go on; what stands before that, up to {@link #ACCEPT}, is matched in one way only. */
  static final int ATOMIC = 9;

  /** As {@link #ATOMIC}, and consumes nothing. */
  static final int LOOK = 10;

  /** As {@link #LOOK}, and must not match. */
  static final int LOOK_NOT = 11;

  /** How many bytes to go back. */
  static final int BEHIND = 12;

  /** A group: what it captured, once more. */
  static final int SAME = 13;

  /** A group: what it captured, in either case. */
  static final int SAME_CASELESS = 14;

  static final int SUBJECT_START = 15;
  static final int LINE_START = 16;
  static final int SUBJECT_END = 17;
  static final int LINE_END = 18;
  static final int VERY_END = 19;
  static final int WORD_BOUNDARY = 20;
  static final int NOT_WORD_BOUNDARY = 21;

  static final int FAIL = 22;
  static final int ACCEPT = 23;

  /** One of these bytes is in every match, unless it is empty. */
  final ByteSet required;

  /** What the subject starts with where anything matches; perhaps nothing. */
  final String start;

  final int[] code;

  /** What {@link #ONE_OF} and the repetitions refer to. */
  final ByteSet[] sets;

  /** How many places are kept: start and end of each group, and where rounds of loops begin. */
  final int slots;

  Program(ByteSet required, int[] code, List<ByteSet> sets, int slots) {
    this.required = required;
    this.code = code;
    this.sets = sets.toArray(new ByteSet[0]);
    this.slots = slots;
    this.start = start(code);
  }

  private static String start(int[] code) {
    StringBuilder start = new StringBuilder();
    for (int pc = 1; code[0] == SUBJECT_START && code[pc] == BYTE; pc += 2) {
      start.append((char) code[pc + 1]);
    }
    return start.toString();
  }

  /** Whether a match may start at a place, as far as can be seen at once. */
  boolean mayStart(byte[] subject, int at) {
    if (code[0] != ONE_OF && code[0] != BYTE) {
      return true;
    } else if (at == subject.length) {
      return false;
    }
    int value = subject[at] & 0xFF;
    return code[0] == BYTE ? value == code[1] : sets[code[1]].contains(value);
  }

  /** Whether it can only match at the start of the subject, as far as can be seen at once. */
  boolean isAnchored() {
    return code[0] == SUBJECT_START;
  }
}
