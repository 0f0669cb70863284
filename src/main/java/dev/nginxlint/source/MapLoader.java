package dev.nginxlint.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files held in memory, by path: a dump of {@code nginx -T}, or a configuration that is not on a
 * disk.
 */
public record MapLoader(Map<String, SourceFile> files) implements SourceLoader {

  public MapLoader {
    files = Map.copyOf(files);
  }

  /** Returns a loader of some text files. */
  public static MapLoader of(Map<String, String> texts) {
    Map<String, SourceFile> files = new java.util.HashMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      files.put(text.getKey(), new SourceFile(text.getKey(), Utf8.encode(text.getValue())));
    }
    return new MapLoader(files);
  }

  @Override
  public SourceFile read(String path) throws UnreadableException {
    SourceFile file = files.get(path);
    if (file == null) {
      throw new UnreadableException("open()", path, "2: No such file or directory");
    }
    return file;
  }

  @Override
  public List<String> glob(String mask) {
    List<String> paths = new ArrayList<>();
    for (String path : files.keySet()) {
      if (Glob.matchesPath(mask, path)) {
        paths.add(path);
      }
    }
    paths.sort(null);
    return paths;
  }
}
