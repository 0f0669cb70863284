package dev.nginxlint.cli.replay;

import dev.nginxlint.value.NginxVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program of nginx on this machine. */
public record RealNginx(Path binary, NginxVersion version) {
  private static final Pattern VERSION = Pattern.compile("nginx/(\\d+\\.\\d+\\.\\d+)");

  /** Errors that another machine would not give. */
  private static final Pattern OF_MACHINE =
      Pattern.compile(
          "\\(\\d+: [A-Z][^()]*\\)$|host not found|cannot load certificate|no \"ssl_certificate\""
              + "|(?:PEM_|SSL_|X509_|DH_)\\w+\\(|(?:bind|listen|socket)\\(\\)|getpwnam|getgrnam");

  /** Finds nginx where it is usually installed. */
  public static Optional<RealNginx> installed() throws IOException {
    List<String> folders = new ArrayList<>(List.of("/usr/sbin"));
    folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)));
    for (String folder : folders) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "nginx"))) {
        return at(Path.of(folder, "nginx"));
      }
    }
    return Optional.empty();
  }

  /** Asks a program for its version; empty if it is no nginx. */
  public static Optional<RealNginx> at(Path binary) throws IOException {
    Process process = new ProcessBuilder(binary.toString(), "-v").redirectErrorStream(true).start();
    Matcher version = VERSION.matcher(output(process));
    return version.find()
        ? NginxVersion.parse(version.group(1)).map(found -> new RealNginx(binary, found))
        : Optional.empty();
  }

  /** What nginx says of a configuration: nothing if it accepts it, else its first error. */
  record Verdict(boolean accepted, String error) {
    /** Says whether it was refused for what this machine has not. */
    boolean ofMachine() {
      return !accepted && OF_MACHINE.matcher(error).find();
    }
  }

  /** Returns what nginx says of the configuration in a folder. */
  Verdict test(Path folder) throws IOException {
    List<String> command = command(folder);
    command.add("-t");
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = output(process);
    for (String line : output.split("\n", -1)) {
      int emerg = line.indexOf("[emerg] ");
      if (emerg >= 0) {
        // nginx: [emerg] words in /path/nginx.conf:7
        String words = line.substring(emerg + 8);
        return new Verdict(false, words.replaceFirst(" in " + folder + "/[^ ]*:\\d+$", ""));
      }
    }
    return new Verdict(output.contains("test is successful"), output.strip());
  }

  /** Starts nginx with the configuration in a folder. */
  Process start(Path folder) throws IOException {
    return new ProcessBuilder(command(folder))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private List<String> command(Path folder) {
    String globals = "daemon off; master_process off; pid " + folder.resolve("nginx.pid") + ";";
    return new ArrayList<>(
        List.of(
            binary.toString(),
            "-p",
            folder.toString(),
            "-e",
            folder.resolve("error.log").toString(),
            "-c",
            folder.resolve("nginx.conf").toString(),
            "-g",
            globals));
  }

  private static String output(Process process) throws IOException {
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return output;
  }
}
