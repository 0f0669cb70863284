package dev.nginxlint.fix;

import dev.nginxlint.source.SourceFile;
import dev.nginxlint.source.SourceLoader;
import dev.nginxlint.source.UnreadableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files as they are, but for those that were edited. */
public final class Overlay implements SourceLoader {
  private final SourceLoader files;
  private final Map<String, SourceFile> edited;

  /** Lays edited files, by their paths, over others. */
  public Overlay(SourceLoader files, Map<String, SourceFile> edited) {
    this.files = files;
    this.edited = new LinkedHashMap<>(edited);
  }

  @Override
  public SourceFile read(String path) throws UnreadableException {
    SourceFile file = files.read(path);
    SourceFile other = edited.get(file.path());
    return other == null ? file : other;
  }

  @Override
  public List<String> glob(String mask) {
    return files.glob(mask);
  }

  Map<String, SourceFile> edited() {
    return edited;
  }
}
