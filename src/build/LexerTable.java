import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNDeserializer;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * Writes the class that holds the automaton of grammar/NginxLexer.g4 whole. ANTLR's own lexer finds
 * its states one by one while it reads, at every start anew; here it is made to find all of them.
 *
 * <p>Beside it stands which tokens end a statement, as the rule of grammar/NginxParser.g4 has it.
 *
 * <p>Run by the build after ANTLR: {@code java LexerTable.java FOLDER-OF-INTERP-FILES
 * OUTPUT-FOLDER}.
 */
final class LexerTable extends LexerATNSimulator {
  private static final CharStream NOTHING = CharStreams.fromString("");

  /** The bytes that a token can hold; what ANTLR calls a code point is a byte here. */
  private static final int BYTES = 0x100;

  private final List<DFAState> states = new ArrayList<>();
  private final List<DFAState[]> edges = new ArrayList<>();

  private LexerTable(ATN atn, DFA[] automata) {
    super(null, atn, automata, new PredictionContextCache());
  }

  public static void main(String[] args) throws IOException {
    List<String> interp = Files.readAllLines(Path.of(args[0], "NginxLexer.interp"));
    int modes = interp.indexOf("mode names:") + 1;
    ATN atn = atn(interp);
    DFA[] automata = new DFA[atn.modeToStartState.size()];
    for (int i = 0; i < automata.length; i++) {
      automata[i] = new DFA(atn.getDecisionState(i), i);
    }
    String java =
        new LexerTable(atn, automata)
            .java(
                interp.subList(modes, modes + automata.length),
                ends(atn(Files.readAllLines(Path.of(args[0], "NginxParser.interp")))));
    Path file = Path.of(args[1], "dev/nginxlint/syntax/LexerTable.java");
    if (!Files.exists(file) || !Files.readString(file).equals(java)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, java);
    }
  }

  private static ATN atn(List<String> interp) {
    return new ATNDeserializer().deserialize(numbers(interp.get(interp.indexOf("atn:") + 1)));
  }

  /** Says of each type of token whether the rule is at its end after it; 0 is the end of file. */
  private static String ends(ATN parser) {
    StringBuilder ends = new StringBuilder();
    for (int type = 0; type <= parser.maxTokenType; type++) {
      int token = type == 0 ? Token.EOF : type;
      boolean ended = false;
      for (ATNState state : closure(parser.ruleToStartState[0])) {
        for (Transition step : state.getTransitions()) {
          boolean taken = !step.isEpsilon() && step.matches(token, 1, parser.maxTokenType);
          ended |= taken && closure(step.target).contains(parser.ruleToStopState[0]);
        }
      }
      ends.append(character(ended ? 1 : 0));
    }
    return ends.toString();
  }

  /** Returns the states that are reached without a token. */
  private static Set<ATNState> closure(ATNState from) {
    Set<ATNState> closure = new LinkedHashSet<>(List.of(from));
    Deque<ATNState> open = new ArrayDeque<>(closure);
    while (!open.isEmpty()) {
      for (Transition step : open.remove().getTransitions()) {
        if (step.isEpsilon() && closure.add(step.target)) {
          open.add(step.target);
        }
      }
    }
    return closure;
  }

  private static int[] numbers(String list) {
    return Arrays.stream(list.substring(1, list.length() - 1).split(", "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private String java(List<String> modes, String ends) {
    List<Integer> starts = new ArrayList<>();
    for (mode = 0; mode < decisionToDFA.length; mode++) {
      starts.add(states.size());
      states.add(addDFAState(computeStartState(NOTHING, atn.modeToStartState.get(mode))));
      while (edges.size() < states.size()) {
        edges.add(targets(states.get(edges.size())));
      }
    }
    int[] classes = new int[BYTES];
    Map<List<DFAState>, Integer> columns = new LinkedHashMap<>();
    for (int b = 0; b < BYTES; b++) {
      List<DFAState> column = new ArrayList<>();
      for (DFAState[] targets : edges) {
        column.add(targets[b]);
      }
      columns.putIfAbsent(column, columns.size());
      classes[b] = columns.get(column);
    }
    return java(modes, ends, starts, classes, new ArrayList<>(columns.keySet()));
  }

  /** Finds where each byte leads from a state; null for nowhere. */
  private DFAState[] targets(DFAState state) {
    DFAState[] targets = new DFAState[BYTES];
    for (int b = 0; b < BYTES; b++) {
      DFAState target = computeTargetState(NOTHING, state, b);
      if (target != ERROR) {
        targets[b] = target;
        if (!states.contains(target)) {
          states.add(target);
        }
      }
    }
    return targets;
  }

  private String java(
      List<String> modes,
      String ends,
      List<Integer> starts,
      int[] classes,
      List<List<DFAState>> columns) {
    int width = columns.size() + 1;
    StringBuilder rows = new StringBuilder(character(0).repeat(width));
    for (int state = 0; state < states.size(); state++) {
      boolean isStart = starts.contains(state);
      for (List<DFAState> column : columns) {
        DFAState target = column.get(state);
        if (isStart && (target == null || !target.isAcceptState)) {
          throw new IllegalStateException("a byte of which the grammar makes no token");
        }
        rows.append(character(target == null ? 0 : (states.indexOf(target) + 1) * width));
      }
      rows.append(character(states.get(state).isAcceptState ? states.get(state).prediction : 0));
    }
    StringBuilder bytes = new StringBuilder();
    for (int b : classes) {
      bytes.append(character(b));
    }
    StringBuilder java = new StringBuilder("package dev.nginxlint.syntax;\n\n");
    java.append(
        "/** The automaton of grammar/NginxLexer.g4; row 0 is where nothing leads on. */\n");
    java.append("final class LexerTable {\n");
    java.append("  /** In a row, the place of the type of the token that ends there, or 0. */\n");
    java.append("  static final int TOKEN = ").append(width - 1).append(";\n\n");
    for (int mode = 0; mode < starts.size(); mode++) {
      int row = (starts.get(mode) + 1) * width;
      java.append("  /** The row this mode starts in. */\n");
      java.append("  static final int ")
          .append(modes.get(mode))
          .append(" = ")
          .append(row)
          .append(";\n\n");
    }
    java.append("  /** The class of each byte: its place in a row. */\n");
    java.append("  static final char[] CLASSES = \"").append(bytes).append("\".toCharArray();\n\n");
    java.append("  /** The rows, each with the row that a byte of each class leads to. */\n");
    java.append("  static final char[] ROWS = \"").append(rows).append("\".toCharArray();\n\n");
    java.append("  /** For each type of token, 1 where it ends a statement. */\n");
    java.append("  static final char[] ENDS = \"").append(ends).append("\".toCharArray();\n\n");
    return java.append("  private LexerTable() {}\n}\n").toString();
  }

  private static String character(int value) {
    return value < 0x100 ? String.format("\\%03o", value) : String.format("\\u%04x", value);
  }
}
