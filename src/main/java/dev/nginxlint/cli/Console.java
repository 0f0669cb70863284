package dev.nginxlint.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** What a run of the program is connected to: the process in earnest, buffers in tests. */
interface Console {
  InputStream in();

  OutputStream out();

  OutputStream err();

  /** The folder that relative paths start from. */
  Path folder();

  /** Returns an environment variable, empty when it is not set. */
  String environment(String name);

  /** Says whether standard output is a terminal. */
  boolean terminal();

  /** Says whether standard error is a terminal. */
  boolean errorTerminal();
}
