package dev.nginxlint.cli;

import dev.nginxlint.source.Glob;
import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.source.UnreadableException;
import dev.nginxlint.source.Utf8;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads configuration files from this machine, each once. Nothing but regular files is opened: a
 * FIFO or a device could keep the program waiting for ever.
 */
final class DiskLoader implements SourceLoader {
  private static final long MAX_SIZE = 1L << 30;

  private final Path folder;
  private final List<PathPrefix> prefixes;
  private final Map<String, SourceFile> files = new HashMap<>();

  DiskLoader(Path folder, List<PathPrefix> prefixes) {
    this.folder = folder;
    this.prefixes = prefixes;
  }

  @Override
  public SourceFile read(String path) throws UnreadableException {
    String here = here(path);
    SourceFile known = files.get(here);
    if (known != null) {
      return known;
    }
    SourceFile file = SourceFile.of(here, bytes(path, here));
    files.put(here, file);
    return file;
  }

  /** Says whether a file was read here. */
  boolean holds(SourceFile file) {
    return files.get(file.path()) == file;
  }

  private byte[] bytes(String path, String here) throws UnreadableException {
    try {
      Path real = real(here);
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new UnreadableException("pread()", path, "21: Is a directory");
      }
      if (!attributes.isRegularFile()) {
        throw new UnreadableException("", path, "is not a regular file");
      }
      if (attributes.size() > MAX_SIZE) {
        throw new UnreadableException("", path, "is larger than 1 GB");
      }
      return content(real);
    } catch (IOException e) {
      throw new UnreadableException("open()", path, SystemError.words(e));
    } catch (InvalidPathException e) {
      throw new UnreadableException("open()", path, "2: No such file or directory");
    }
  }

  /** Reads a file through a stream: a channel, made to be interrupted, takes twice as long. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return Files.readAllBytes(file); // which tells why it cannot
    }
  }

  /** Returns a path after --prefix has been applied. */
  private String here(String path) {
    for (PathPrefix prefix : prefixes) {
      if (prefix.holds(path)) {
        return prefix.map(path);
      }
    }
    return path;
  }

  /**
   * Returns the path of a file on this machine.
   *
   * @throws InvalidPathException if this machine cannot have such a file
   */
  Path real(String path) {
    return folder.resolve(Utf8.decode(path));
  }

  @Override
  public List<String> glob(String mask) {
    List<String> found = new ArrayList<>();
    String root = mask.startsWith("/") ? "/" : "";
    String rest = mask.substring(root.length());
    for (PathPrefix prefix : prefixes) {
      if (prefix.holds(mask)) {
        root = prefix.map(prefix.from()) + "/";
        rest = mask.substring(Math.min(mask.length(), prefix.from().length() + 1));
        break;
      }
    }
    try {
      collect(root, rest, found);
    } catch (InvalidPathException e) {
      return List.of();
    }
    // glob(3) orders by strcoll(), which is byte order where nobody called setlocale(); nginx does
    // not.
    found.sort(null);
    return found;
  }

  /** Finds what a mask stands for below a folder, one part of the mask at a time. */
  private void collect(String below, String mask, List<String> found) {
    int slash = mask.indexOf('/');
    String part = slash < 0 ? mask : mask.substring(0, slash);
    if (!Glob.isMask(part) && part.indexOf('\\') < 0) {
      go(below + part, slash < 0 ? "" : mask.substring(slash), found);
      return;
    }
    String[] names = real(below.isEmpty() ? "." : below).toFile().list();
    for (String name : names == null ? new String[0] : names) {
      String bytes = Utf8.encode(name);
      if (Glob.matches(part, bytes)) {
        go(below + bytes, slash < 0 ? "" : mask.substring(slash), found);
      }
    }
  }

  private void go(String path, String rest, List<String> found) {
    if (!rest.isEmpty()) {
      collect(path + "/", rest.substring(1), found);
    } else if (Files.exists(real(path), LinkOption.NOFOLLOW_LINKS)) {
      found.add(path);
    }
  }
}
