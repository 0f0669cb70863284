package dev.nginxlint.config;

import org.jspecify.annotations.Nullable;

/**
 * What is read when it is first asked for: linting asks for few of the locations there are, and
 * reading all took a tenth of the time. It may be asked from many threads.
 */
public abstract class Lazy<T> {
  private final Object lock;
  private volatile @Nullable T value;

  /** Makes one of several that are not read at the same time: those of one lock. */
  Lazy(Object lock) {
    this.lock = lock;
  }

  /** Reads it. */
  abstract T read();

  /** Returns it. */
  public T get() {
    T known = value;
    if (known == null) {
      synchronized (lock) {
        known = value;
        if (known == null) {
          known = read();
          value = known;
        }
      }
    }
    return known;
  }
}
