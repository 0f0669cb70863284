package dev.nginxlint.config;

import dev.nginxlint.value.ComplexValue;
import java.util.List;
import java.util.Optional;

/**
 * How a uri becomes a file.
 *
 * @param index the files of {@code index}
 * @param autoindex whether a folder without them is listed
 * @param symlinks empty where all symbolic links are followed
 */
public record FileSettings(
    DocumentRoot root,
    List<ComplexValue> index,
    boolean autoindex,
    FileModules modules,
    Optional<DisableSymlinks> symlinks) {

  /** The longest body taken, where {@code client_max_body_size} does not tell: 1m. */
  static final long DEFAULT_MAX_BODY_SIZE = 1L << 20;

  public FileSettings {
    index = List.copyOf(index);
  }

  /** nginx's defaults: {@code root html; index index.html;}. */
  static FileSettings defaults(Prefix prefix) {
    ComplexValue html = ComplexValue.literal(prefix.fullName("html"));
    DocumentRoot root = new DocumentRoot(Optional.empty(), html, DocumentRoot.Kind.ROOT, 0);
    return new FileSettings(
        root,
        List.of(ComplexValue.literal("index.html")),
        false,
        FileModules.DEFAULT,
        Optional.empty());
  }
}
