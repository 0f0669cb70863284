package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The manual page, from the same tables as the help; the build writes it. */
final class ManPage {
  private static final String START =
      """
      .SH NAME
      nginx\\-lint \\- find the mistakes in an nginx configuration, and say where a URL goes
      .SH SYNOPSIS
      """;

  private static final String DESCRIPTION =
      """
      .SH DESCRIPTION
      .B nginx\\-lint
      reads an nginx configuration as nginx does.
      It tells what nginx would refuse, in nginx's own words; then what nginx accepts and nobody means.
      .PP
      .I FILE
      is an nginx.conf, a fragment (a lone server or location, a snippet: its context is inferred, or given with
      .BR \\-\\-context ),
      a folder (every nginx.conf below it, else every *.conf), a dump made by
      .BR "nginx \\-T" ,
      or
      .B \\-
      for standard input.
      Includes are followed as nginx follows them.
      A file that another given file includes is linted once.
      Without a command the first one,
      .BR lint ,
      is meant.
      """;

  private static final String END =
      """
      .SH "EXIT STATUS"
      .TP
      .B 0
      Clean; every question answered.
      .TP
      .B 1
      Findings at or above the level of
      .BR \\-\\-fail\\-on ;
      with
      .BR "resolve \\-\\-strict" ,
      an undecided request.
      .TP
      .B 2
      Wrong usage, unreadable input, a broken settings or rule file, an internal error: one line on standard error.
      .SH ENVIRONMENT
      .TP
      .BR NO_COLOR ", " FORCE_COLOR
      No colours, or colours even where the output is no terminal.
      .TP
      .B NGINX_LINT_JAVA
      The Java to use: its folder, or the program.
      .TP
      .B NGINX_LINT_JAVA_OPTIONS
      More options for it.
      .SH EXAMPLES
      .TP
      .B nginx\\-lint /etc/nginx/nginx.conf
      The mistakes in the configuration of this machine.
      .TP
      .B nginx\\-lint \\-\\-prefix /etc/nginx=. nginx.conf
      The same for a copy of it in the current folder.
      .TP
      .B nginx\\-lint resolve nginx.conf http://example.com/api/users
      Where this request goes, and why.
      .SH "SEE ALSO"
      .BR nginx (8)
      """;

  private final StringBuilder text = new StringBuilder();

  private ManPage() {}

  /** Writes the page into the file that is given first; the second argument is its date. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), text(arguments[1]));
  }

  /** Returns the page as troff's source. */
  static String text(String date) {
    ManPage page = new ManPage();
    page.write(date, Commands.all());
    return page.text.toString();
  }

  private void write(String date, List<Command> commands) {
    String version = Main.class.getPackage().getImplementationVersion();
    text.append(".TH NGINX\\-LINT 1 \"" + date + "\" \"nginx\\-lint ");
    text.append(version == null ? "" : escaped(version)).append("\" \"User Commands\"\n");
    text.append(START);
    for (int i = 0; i < commands.size(); i++) {
      text.append(i == 0 ? ".B nginx\\-lint\n" : ".br\n.B nginx\\-lint\n");
      String name = commands.get(i).name();
      text.append(i == 0 ? "[" + name + "]" : escaped(name));
      text.append(" [\\fIOPTIONS\\fR] \\fI").append(escaped(commands.get(i).operands()));
      text.append("\\fR\n");
    }
    text.append(DESCRIPTION).append(".SH COMMANDS\n");
    for (Command command : commands) {
      text.append(".SS ").append(quoted(command.name() + " " + command.operands())).append('\n');
      text.append(escaped(command.description())).append('\n');
      for (Option option : command.options()) {
        add(option);
      }
    }
    text.append(END);
  }

  private void add(Option option) {
    text.append(".TP\n");
    if (option.letter() != ' ') {
      text.append("\\fB\\-").append(option.letter()).append("\\fR, ");
    }
    text.append("\\fB").append(escaped(option.dashed())).append("\\fR");
    if (option.takesValue()) {
      text.append(" \\fI").append(escaped(option.argument())).append("\\fR");
    }
    text.append('\n').append(escaped(option.description())).append('\n');
  }

  private static String quoted(String words) {
    return "\"" + escaped(words).replace("\"", "\\(dq") + "\"";
  }

  /** Escapes what troff would take for its own; a line never starts with a dot or an apostrophe. */
  private static String escaped(String words) {
    String safe = words.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
