package dev.nginxlint.resolve;

import dev.nginxlint.config.DisableSymlinks;
import dev.nginxlint.config.RewriteDirective.If;
import dev.nginxlint.syntax.Directive;
import java.util.List;
import java.util.Optional;

/** What has to be known to go on with a request. */
sealed interface Question {

  /** Says what is not known, as the reason of an outcome. */
  String reason();

  /** Is there such a file? */
  record OfFile(String path) implements Question {
    @Override
    public String reason() {
      return "it depends on whether " + path + " exists";
    }
  }

  /** Are there symbolic links in the path of a file that is there? */
  record OfLinks(String path, DisableSymlinks symlinks) implements Question {
    @Override
    public String reason() {
      return "it depends on whether " + path + " goes over a symbolic link";
    }
  }

  /**
   * Does a directive let the request pass?
   *
   * @param refusals what may be answered if not; empty where that cannot be told
   */
  record OfAccess(Directive directive, List<Integer> refusals) implements Question {
    public OfAccess {
      refusals = List.copyOf(refusals);
    }

    @Override
    public String reason() {
      return "it depends on " + Words.place(directive);
    }
  }

  /** Does the condition hold? */
  record OfCondition(If directive) implements Question {
    @Override
    public String reason() {
      return "it depends on " + Words.condition(directive);
    }
  }

  /** At which of these addresses does the connection arrive? */
  record OfAddress(List<String> addresses, int port) implements Question {
    @Override
    public String reason() {
      return "it depends on the address that the connection arrives at";
    }
  }

  /**
   * Which of these values has a variable?
   *
   * @param reason why that is not known
   */
  record OfValue(String variable, List<String> values, String reason) implements Question {
    /** More values than this are not gone through. */
    private static final int MOST = 12;

    public OfValue {
      values = List.copyOf(values);
    }

    /** Makes a question of a variable, where there are few values to ask for. */
    static Unknown unknown(String variable, List<String> values, String reason) {
      return new Unknown(
          reason,
          values.size() > MOST
              ? Optional.empty()
              : Optional.of(new OfValue(variable, values, reason)));
    }
  }
}
