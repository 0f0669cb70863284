package dev.nginxlint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands and their options: the one list from which arguments are read, help is written and
 * mistakes are explained.
 */
final class Commands {
  private Commands() {}

  /** Names of the contract that are still to come; a file of such a name is given as ./NAME. */
  private static final String LATER = " routes test diff ";

  /** Says whether a word is the name of a command that this version does not have. */
  static boolean isLater(String word) {
    return LATER.contains(" " + word + " ");
  }

  private static List<Option> with(Option... own) {
    List<Option> all = new ArrayList<>(own.length + 3);
    for (Option option : own) {
      all.add(option);
    }
    all.add(Option.flag("verbose", 'v', "Say more, on standard error."));
    all.add(Option.flag("help", 'h', "Show this help."));
    all.add(Option.flag("version", 'V', "Show the version."));
    return all;
  }

  private static Option prefix() {
    return Option.value(
        "prefix", "FROM=TO", "Read files below the absolute path FROM from the folder TO.");
  }

  private static Option context() {
    return Option.value(
        "context", "CONTEXT", "The block a fragment belongs in: http, server, location, ...");
  }

  private static Option nginxVersion() {
    return Option.value("nginx-version", "VERSION", "The nginx to judge by, as 1.24.");
  }

  private static Option color() {
    return Option.value("color", "WHEN", "Colours: auto, always or never.");
  }

  private static Option rules() {
    return Option.value("rules", "DIR", "Add the rule files of a folder.");
  }

  private static Option failOn() {
    return Option.value(
        "fail-on", "LEVEL", "Exit 1 from this level: error, warning, info or never.");
  }

  private static Option minSeverity() {
    return Option.value("min-severity", "LEVEL", "Leave out what matters less.");
  }

  private static Option config() {
    return new Option("config", 'c', "FILE", "The settings file, instead of looking for one.");
  }

  private static Option isolated() {
    return Option.flag("isolated", ' ', "Use no settings file.");
  }

  static Command lint() {
    return new Command(
        "lint",
        "[FILE...]",
        "Find the mistakes in a configuration.",
        with(
            Option.value(
                "format",
                "FORMAT[:FILE]",
                "full, concise, json, jsonl, sarif, github, gitlab, checkstyle or junit; to a file when"
                    + " one is named. May be given again."),
            failOn(),
            minSeverity(),
            Option.value("select", "NAME,...", "Only these rules or categories."),
            Option.value("ignore", "NAME,...", "All but these rules or categories."),
            Option.value("severity", "RULE=LEVEL", "Change how much a rule matters."),
            rules(),
            config(),
            isolated(),
            Option.value("baseline", "FILE", "Leave out the findings that this file knows."),
            Option.flag("write-baseline", ' ', "Write all findings to the baseline."),
            Option.value("since", "REF", "Only findings on lines changed since a git revision."),
            nginxVersion(),
            color(),
            context(),
            prefix(),
            Option.flag("no-includes", ' ', "Do not follow include."),
            Option.value("stdin-filename", "NAME", "What standard input is called."),
            Option.flag("fix", ' ', "Mend what can be mended without a request ending otherwise."),
            Option.flag("unsafe-fixes", ' ', "With --fix or --diff: mend the rest too."),
            Option.flag("diff", ' ', "Show what --fix would change, and change nothing."),
            Option.flag("statistics", ' ', "Count findings by rule instead of showing them."),
            Option.flag("quiet", 'q', "Findings only, no summary.")));
  }

  static Command resolve() {
    return new Command(
        "resolve",
        "CONFIG [URL...]",
        "Say where a URL goes, what becomes of its path, and why.",
        with(
            new Option("method", 'X', "METHOD", "The request method."),
            new Option("header", 'H', "K: V", "A request header."),
            Option.value("host", "HOST", "The Host header."),
            Option.value("listen", "ADDRESS:PORT", "The local address the connection arrives at."),
            Option.value("client-ip", "ADDRESS", "Where the client is."),
            Option.value("var", "NAME=VALUE", "A variable the configuration alone does not tell."),
            Option.value("files", "none|real", "What is known of files: nothing, or this disk."),
            Option.value("file", "PATH", "This file exists."),
            Option.value("dir", "PATH", "This folder exists."),
            Option.value("missing", "PATH", "This does not exist."),
            Option.value("path-map", "FROM=TO", "Look for files below FROM in TO."),
            Option.value("requests", "FILE", "Read requests from a file, one a line; - for input."),
            Option.flag("access-log", ' ', "The requests are lines of an access log."),
            Option.value("upstream-status", "CODE", "What the upstream answers: go on from there."),
            Option.value("upstream-header", "K: V", "A header of the upstream's answer."),
            Option.flag("strict", ' ', "Exit 1 when a request stays undecided."),
            Option.value("format", "FORMAT", "text, json or jsonl."),
            config(),
            isolated(),
            nginxVersion(),
            color(),
            context(),
            prefix()));
  }

  static Command settings() {
    return new Command(
        "config",
        "[init | show [FILE] | validate [FILE] | schema]",
        "Write, explain and check settings files.",
        with(config(), isolated(), rules(), failOn(), minSeverity(), nginxVersion(), prefix()));
  }

  static Command ruleBook() {
    return new Command(
        "rules",
        "[list | show ID | test [DIR]]",
        "Explain the rules, and run the examples in rule files.",
        with(
            rules(),
            Option.value(
                "nginx", "FILE", "The nginx that test replays examples on; none for no nginx."),
            color()));
  }

  static Command completion() {
    return new Command(
        "completion",
        "bash|zsh|fish",
        "Print what makes a shell complete command lines of nginx-lint.",
        with());
  }

  /** Returns all commands, in the order of the help; the first is the default. */
  static List<Command> all() {
    return List.of(lint(), resolve(), ruleBook(), settings(), completion());
  }
}
