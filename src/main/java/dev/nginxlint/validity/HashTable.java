package dev.nginxlint.validity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The limits of a hash, and what nginx says when keys do not fit them (src/core/ngx_hash.c).
 *
 * @param name as messages name it: {@code map_hash}
 */
record HashTable(String name, long maxSize, long bucketSize) {
  /** What ngx_align() and the checks below take for a cache line. */
  static final int CACHE_LINE = 64;

  private static final int POINTER = 8;

  /** Rounds the size of a bucket up to whole cache lines. */
  static long align(long size) {
    return (size + CACHE_LINE - 1) & -CACHE_LINE;
  }

  /**
   * What ngx_hash_init() logs.
   *
   * @param text empty when there is nothing to say
   */
  record Result(boolean refused, String text) {
    static final Result FITS = new Result(false, "");
  }

  /** ngx_hash_init(). */
  Result build(List<String> keys) {
    Result limits = limits(keys);
    if (limits.refused() || fits(keys)) {
      return limits;
    }
    return new Result(
        false,
        ("could not build optimal " + name + ", you should increase either ")
            + (name + "_max_size: " + maxSize + " or " + name + "_bucket_size: " + bucketSize)
            + ("; ignoring " + name + "_bucket_size"));
  }

  /** The first half of ngx_hash_init(): what makes it refuse. */
  Result limits(List<String> keys) {
    if (maxSize == 0) {
      return refuse("increase " + name + "_max_size: 0");
    }
    if (bucketSize > 65536 - CACHE_LINE) {
      return new Result(
          true, "could not build " + name + ", too large " + name + "_bucket_size: " + bucketSize);
    }
    for (String key : keys) {
      if (bucketSize < elementSize(key) + POINTER) {
        return refuse("increase " + name + "_bucket_size: " + bucketSize);
      }
    }
    return Result.FITS;
  }

  private Result refuse(String what) {
    return new Result(true, "could not build " + name + ", you should " + what);
  }

  /** Looks for a number of buckets with which no bucket overflows. */
  private boolean fits(List<String> keys) {
    long bucket = bucketSize - POINTER;
    long start = Math.max(1, keys.size() / (bucket / (2 * POINTER)));
    if (maxSize > 10000 && !keys.isEmpty() && maxSize / keys.size() < 100) {
      start = maxSize - 1000;
    }
    long[] hashes = new long[keys.size()];
    long[] sizes = new long[keys.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(keys.get(i));
      sizes[i] = elementSize(keys.get(i));
    }
    int[] used = {};
    for (long size = start; size <= Math.min(maxSize, 1 << 20); size++) {
      if (size > used.length) {
        used = new int[(int) Math.min(2 * size, 1 << 20)];
      }
      if (fits(hashes, sizes, (int) size, bucket, used)) {
        return true;
      }
    }
    return maxSize > 1 << 20;
  }

  /**
   * Tries a number of buckets.
   *
   * @param used how full each bucket is: all 0 before, and again after a number that does not fit
   */
  private static boolean fits(long[] hashes, long[] sizes, int size, long bucket, int[] used) {
    for (int i = 0; i < hashes.length; i++) {
      int at = (int) Long.remainderUnsigned(hashes[i], size);
      used[at] += (int) sizes[i];
      if (used[at] > bucket) {
        for (int j = 0; j <= i; j++) {
          used[(int) Long.remainderUnsigned(hashes[j], size)] = 0;
        }
        return false;
      }
    }
    return true;
  }

  /** ngx_hash_key_lc(). */
  private static long hash(String key) {
    long hash = 0;
    for (int i = 0; i < key.length(); i++) {
      hash = hash * 31 + key.charAt(i);
    }
    return hash;
  }

  /** NGX_HASH_ELT_SIZE(). */
  private static long elementSize(String key) {
    return POINTER + ((key.length() + 2L + POINTER - 1) & -POINTER);
  }

  /** ngx_hash_wildcard_init() on keys sorted as ngx_dns_strcmp() does: a hash for each level. */
  Result buildWildcard(List<String> unsorted) {
    // A dot comes before all else.
    List<String> sorted = new ArrayList<>();
    for (String key : unsorted) {
      sorted.add(key.replace('.', '\1'));
    }
    Collections.sort(sorted);
    List<String> keys = new ArrayList<>();
    for (String key : sorted) {
      keys.add(key.replace('\1', '.'));
    }
    return level(keys);
  }

  private Result level(List<String> keys) {
    List<String> labels = new ArrayList<>();
    int n = 0;
    while (n < keys.size()) {
      String first = keys.get(n);
      int dot = first.indexOf('.');
      String label = dot < 0 ? first : first.substring(0, dot);
      String prefix = dot < 0 ? label : label + ".";
      labels.add(label);
      List<String> rest = new ArrayList<>();
      if (first.length() != prefix.length()) {
        rest.add(first.substring(prefix.length()));
      }
      int i = n + 1;
      while (i < keys.size() && follows(keys.get(i), prefix, dot >= 0)) {
        rest.add(keys.get(i).substring(Math.min(label.length() + 1, keys.get(i).length())));
        i++;
      }
      n = i;
      if (!rest.isEmpty()) {
        Result inner = level(rest);
        if (inner.refused()) {
          return inner;
        }
      }
    }
    return build(labels);
  }

  private static boolean follows(String key, String prefix, boolean dot) {
    return key.startsWith(prefix)
        && (dot || key.length() == prefix.length() || key.charAt(prefix.length()) == '.');
  }
}
