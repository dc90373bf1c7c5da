package io.opentelemetry.api.common;

import io.opentelemetry.common.impl.ApiUsageLogger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Work on arrays of {@code key0, value0, key1, value1, …} whose keys are {@link AttributeKey}s. */
final class PairArrays {

  /** Up to this length insertion beats merging, and most sets are no longer. */
  private static final int INSERTION_SORT_LENGTH = 2 * 16;

  private PairArrays() {}

  /** Moves the pairs with a name and a value to the front; returns the length of these. */
  static int dropInvalid(@Nullable Object[] pairs) {
    int length = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (hasName((AttributeKey<?>) pairs[i]) && pairs[i + 1] != null) {
        move(pairs, i, length);
        length += 2;
      }
    }
    return length;
  }

  // A pair that is where it belongs is not stored again: each store costs the collector's barriers.
  private static void move(@Nullable Object[] pairs, int from, int to) {
    if (from != to) {
      pairs[to] = pairs[from];
      pairs[to + 1] = pairs[from + 1];
    }
  }

  static boolean hasName(@Nullable AttributeKey<?> key) {
    String name = key == null ? null : key.getKey();
    if (name == null || name.isEmpty()) {
      ApiUsageLogger.logUsageIssue(Attributes.class, "put", "key is null or empty");
      return false;
    }
    return true;
  }

  /** Sorts by name and keeps the last pair of each; returns the length of these. */
  static int sortAndKeepLast(@Nullable Object[] pairs, int length) {
    if (length <= INSERTION_SORT_LENGTH) {
      return insertionSort(pairs, length) ? keepLastOfEachName(pairs, length) : length;
    }
    if (!isSorted(pairs, length)) {
      mergeSort(pairs.clone(), pairs, 0, length);
    }
    return keepLastOfEachName(pairs, length);
  }

  /** Leaves pairs of one name in their order; returns whether there are such. */
  private static boolean insertionSort(@Nullable Object[] pairs, int length) {
    boolean repeated = false;
    for (int i = 2; i < length; i += 2) {
      Object key = pairs[i];
      String name = nameOf(key);
      int order = nameOf(pairs[i - 2]).compareTo(name);
      if (order <= 0) {
        repeated |= order == 0;
        continue;
      }
      Object value = pairs[i + 1];
      int j = i;
      do {
        pairs[j] = pairs[j - 2];
        pairs[j + 1] = pairs[j - 1];
        j -= 2;
        order = j == 0 ? -1 : nameOf(pairs[j - 2]).compareTo(name);
      } while (order > 0);
      repeated |= order == 0;
      pairs[j] = key;
      pairs[j + 1] = value;
    }
    return repeated;
  }

  private static boolean isSorted(@Nullable Object[] pairs, int length) {
    for (int i = 2; i < length; i += 2) {
      if (nameOf(pairs[i - 2]).compareTo(nameOf(pairs[i])) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Sorts {@code [from, to)} of the target; both arrays hold the same pairs there at the start. */
  private static void mergeSort(
      @Nullable Object[] source, @Nullable Object[] target, int from, int to) {
    if (to - from <= 2) {
      return;
    }
    int middle = ((from + to) >>> 2) << 1;
    mergeSort(target, source, from, middle);
    mergeSort(target, source, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i += 2) {
      boolean takeLeft =
          right >= to
              || (left < middle && nameOf(source[left]).compareTo(nameOf(source[right])) <= 0);
      int taken = takeLeft ? left : right;
      target[i] = source[taken];
      target[i + 1] = source[taken + 1];
      if (takeLeft) {
        left += 2;
      } else {
        right += 2;
      }
    }
  }

  /** Of sorted pairs keeps the last of each name; returns the length of these. */
  private static int keepLastOfEachName(@Nullable Object[] pairs, int length) {
    int kept = 0;
    for (int i = 0; i < length; i += 2) {
      if (i + 2 < length && nameOf(pairs[i]).equals(nameOf(pairs[i + 2]))) {
        continue;
      }
      move(pairs, i, kept);
      kept += 2;
    }
    return kept;
  }

  @SuppressWarnings("NullAway") // the first length elements hold no nulls
  static Object[] trim(@Nullable Object[] pairs, int length) {
    return length == pairs.length ? pairs : Arrays.copyOf(pairs, length);
  }

  /** Returns where the key of this name stands in sorted pairs, or -1. */
  static int indexOfName(Object[] pairs, @Nullable String name) {
    if (name == null) {
      return -1;
    }
    int low = 0;
    int high = (pairs.length >> 1) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = nameOf(pairs[middle << 1]).compareTo(name);
      if (order == 0) {
        return middle << 1;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  @SuppressWarnings("NullAway") // only called on keys that hasName has seen
  private static String nameOf(@Nullable Object key) {
    return ((AttributeKey<?>) key).getKey();
  }
}
