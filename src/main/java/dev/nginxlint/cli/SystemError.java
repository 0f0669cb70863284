package dev.nginxlint.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be opened, in the words of strerror(3) and with the number nginx prints. */
final class SystemError {
  private static final String[] KNOWN = {
    "20: Not a directory",
    "36: File name too long",
    "40: Too many levels of symbolic links",
    "5: Input/output error",
    "24: Too many open files",
  };

  private SystemError() {}

  /** Returns {@code 13: Permission denied} and the like. */
  static String words(IOException error) {
    if (error instanceof NoSuchFileException) {
      return "2: No such file or directory";
    }
    if (error instanceof AccessDeniedException) {
      return "13: Permission denied";
    }
    if (error instanceof FileSystemLoopException) {
      return "40: Too many levels of symbolic links";
    }
    String reason = error instanceof FileSystemException system ? system.getReason() : null;
    if (reason == null) {
      reason = String.valueOf(error.getMessage());
    }
    for (String known : KNOWN) {
      if (reason.startsWith(known.substring(known.indexOf(' ') + 1))) {
        return known;
      }
    }
    return "5: " + reason;
  }
}
