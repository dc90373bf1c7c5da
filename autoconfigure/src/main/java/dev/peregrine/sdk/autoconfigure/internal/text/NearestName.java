package dev.peregrine.sdk.autoconfigure.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name that somebody probably meant: the known one with the fewest typing slips (a
 * character too many, too few, another one, or two that changed places), if they are few for its
 * length.
 */
public final class NearestName {

  private static final Pattern STABILITY = Pattern.compile("/(development|alpha|beta)$");

  private NearestName() {}

  /**
   * The known name nearest to {@code name}; null if none is near, or if {@code name} is known.
   *
   * <p>Case does not count, nor whether words are separated by {@code _}, {@code -} or {@code .},
   * nor a suffix such as {@code /development}, which people forget or keep.
   */
  public static @Nullable String of(String name, Collection<String> known) {
    if (known.contains(name)) {
      return null;
    }
    String wanted = normalize(name);
    String nearest = null;
    int fewest = allowedSlips(wanted) + 1;
    for (String candidate : known) {
      String other = normalize(candidate);
      int slips = Math.abs(other.length() - wanted.length());
      if (slips < fewest) {
        slips = slips(wanted, other);
      }
      if (slips < fewest) {
        fewest = slips;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** {@code , did you mean "…"?}, or nothing if no known name is near. */
  public static String suggestion(String name, Collection<String> known) {
    String nearest = of(name, known);
    return nearest == null ? "" : ", did you mean \"" + nearest + "\"?";
  }

  /** A quarter of the name, so that a short one is not taken for quite another short one. */
  private static int allowedSlips(String name) {
    return Math.min(3, (name.length() + 1) / 4);
  }

  private static String normalize(String name) {
    return STABILITY
        .matcher(name.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_'))
        .replaceFirst("");
  }

  /** The edit distance with neighbours that changed places counted once (optimal alignment). */
  private static int slips(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] current = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = last[j - 1] + (same ? 0 : 1);
        fewest = Math.min(fewest, Math.min(last[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          fewest = Math.min(fewest, beforeLast[j - 2] + 1);
        }
        current[j] = fewest;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = current;
      current = free;
    }
    return last[to.length()];
  }
}
