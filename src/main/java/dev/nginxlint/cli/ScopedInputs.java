package dev.nginxlint.cli;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.syntax.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be linted, opened, each file with what is asked for it. */
final class ScopedInputs {
  private final List<Inputs> inputs = new ArrayList<>();
  private final List<Demands> demands = new ArrayList<>();
  private final List<Input> opened = new ArrayList<>();

  /** The place in {@link #demands} of each of {@link #opened}. */
  private final List<Integer> owners = new ArrayList<>();

  private ScopedInputs() {}

  static ScopedInputs open(List<Scope> scopes, Streams streams) {
    ScopedInputs all = new ScopedInputs();
    for (Scope scope : scopes) {
      Demands asked = Demands.of(scope, streams);
      Inputs inputs = new Inputs(streams, scope.arguments());
      if (asked.policy() != null) {
        inputs.leaveOut(asked.policy(), new AbsolutePaths(streams));
      }
      for (Input input : inputs.open(scope.names())) {
        all.opened.add(input);
        all.owners.add(all.demands.size());
      }
      all.inputs.add(inputs);
      all.demands.add(asked);
    }
    return all;
  }

  /** Returns how many files were opened. */
  int count() {
    return opened.size();
  }

  /** Returns the configurations, without those that are parts of others. */
  List<Configuration> configurations(boolean follow, @Nullable Progress progress) {
    return Inclusions.outermost(opened, follow, inputs.get(0), progress);
  }

  /** Returns what is asked for a configuration. */
  Demands demands(Configuration configuration) {
    return demands.get(owners.get(place(configuration)));
  }

  /** Returns what a configuration was read from. */
  Input input(Configuration configuration) {
    return opened.get(place(configuration));
  }

  private int place(Configuration configuration) {
    SourceFile main = configuration.main();
    for (int i = 0; i < opened.size(); i++) {
      if (opened.get(i).main() == main) {
        return i;
      }
    }
    throw new AssertionError(main);
  }

  /** Returns what is asked for the first file: what goes for the whole run. */
  Demands first() {
    return demands.get(0);
  }

  /** Returns why something named could not be read. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Inputs one : inputs) {
      complaints.addAll(one.complaints());
    }
    return complaints;
  }

  /** Says whether something named could not be read. */
  boolean failed() {
    for (Inputs one : inputs) {
      if (one.failed()) {
        return true;
      }
    }
    return false;
  }
}
