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

  /** With more buckets than this keys are taken to fit. */
  private static final int LARGEST = 1 << 20;

  /** After so many steps keys are taken to fit. */
  private static final long MAX_STEPS = 50_000_000;

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

  /**
   * Looks for a number of buckets with which no bucket overflows. nginx tries the small ones first;
   * here it is only asked whether there is one, and a large one is found soonest.
   */
  private boolean fits(List<String> keys) {
    long bucket = bucketSize - POINTER;
    long start = Math.max(1, keys.size() / (bucket / (2 * POINTER)));
    if (maxSize > 10000 && !keys.isEmpty() && maxSize / keys.size() < 100) {
      start = maxSize - 1000;
    }
    if (maxSize > LARGEST) {
      return true;
    }
    long[] hashes = new long[keys.size()];
    long[] sizes = new long[keys.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(keys.get(i));
      sizes[i] = elementSize(keys.get(i));
    }
    int[] used = new int[(int) maxSize];
    long steps = 0;
    for (long size = maxSize; size >= start && steps < MAX_STEPS; size--) {
      int tried = fill(used, hashes, sizes, (int) size, bucket);
      if (tried == hashes.length) {
        return true;
      }
      for (int i = 0; i <= tried; i++) {
        used[(int) Long.remainderUnsigned(hashes[i], size)] = 0;
      }
      steps += tried + 1;
    }
    return steps >= MAX_STEPS;
  }

  /** Puts keys into so many empty buckets; returns how many went in before one overflows. */
  private static int fill(int[] used, long[] hashes, long[] sizes, int size, long bucket) {
    for (int i = 0; i < hashes.length; i++) {
      int at = (int) Long.remainderUnsigned(hashes[i], size);
      used[at] += (int) sizes[i];
      if (used[at] > bucket) {
        return i;
      }
    }
    return hashes.length;
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
