package dev.nginxlint.cli;

import dev.nginxlint.validity.NginxBuild;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** Which program this is, and what it runs on: what a bug report should tell. */
final class ProgramVersion {
  private static final Path MAPPED = Path.of("/proc/self/maps");

  private ProgramVersion() {}

  /** Returns the number alone. */
  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(built from source)" : version;
  }

  /** Writes all there is to tell, the number first. */
  static void write(Output out) {
    String commit = commit();
    out.line("nginx-lint " + number() + (commit.isEmpty() ? "" : " (" + commit + ")"));
    out.line("assumes    nginx " + NginxBuild.MAINLINE.version() + ", unless --nginx-version says");
    out.line("Java       " + property("java.runtime.version") + ", " + property("java.vendor"));
    out.line("system     " + property("os.name") + " " + property("os.version"));
    out.line("           " + property("os.arch") + ", " + processors());
    out.line("archive    " + archive());
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private static String processors() {
    int count = Runtime.getRuntime().availableProcessors();
    return count + (count == 1 ? " processor" : " processors");
  }

  /** Reads the commit from the jar's manifest; empty where there is none. */
  private static String commit() {
    // The place of a class from an archive is not known; the path that the JVM was given is.
    String path = System.getProperty("java.class.path", "");
    if (!path.endsWith(".jar") || path.contains(File.pathSeparator)) {
      return "";
    }
    try (JarFile jar = new JarFile(path)) {
      String commit = jar.getManifest().getMainAttributes().getValue("Implementation-Commit");
      return commit == null || commit.startsWith("$") ? "" : commit;
    } catch (IOException e) {
      return "";
    }
  }

  /** Says whether the JVM has mapped an archive of classes besides its own: asks Linux, not it. */
  private static String archive() {
    String maps;
    try {
      maps = new String(Files.readAllBytes(MAPPED), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "not known on this system";
    }
    String own = "none in use";
    for (String line : maps.split("\n", -1)) {
      int path = line.indexOf('/');
      boolean archive = line.endsWith(".jsa") || line.endsWith(".aot");
      if (path > 0 && archive && !line.startsWith(property("java.home"), path)) {
        return "in use, " + line.substring(path);
      }
      own = path > 0 && archive ? "that of Java alone in use" : own;
    }
    return own;
  }
}
