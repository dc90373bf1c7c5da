package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.annotation.HotPath;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits on a single attribute value: strings and byte arrays are cut to a length, also within
 * arrays and maps, and arrays and maps that are nested too deeply become empty values. A value that
 * keeps the limits is returned as it is; nothing is allocated for it.
 */
public final class ValueLimits {

  /** How deep arrays and maps nest; the attribute's own value is at depth 1. */
  public static final int MAX_DEPTH = 64;

  private ValueLimits() {}

  /**
   * Whether a value is fit for keeping, and too small to be weighed by itself: a number, a truth
   * value, or a short text within its limit.
   */
  @HotPath("RichSpanBenchmark")
  public static boolean isLight(Object value, int maxLength) {
    return value instanceof String text
        ? text.length() <= Math.min(maxLength, Weights.LIGHT_LENGTH)
        : value instanceof Number || value instanceof Boolean;
  }

  /**
   * Makes a value fit for keeping: within its limits, and immutable.
   *
   * @param value any value that an attribute may have
   * @param maxLength the longest string in UTF-16 units and the longest byte array in bytes; {@link
   *     Integer#MAX_VALUE} for no limit
   * @param maxDepth how deep arrays and maps nest; the attribute's own value is at depth 1
   * @return the same object if it is so already; null if it cannot be kept
   */
  @HotPath("RichSpanBenchmark")
  public static @Nullable Object keep(Object value, int maxLength, int maxDepth) {
    if (value instanceof String text
        ? text.length() <= maxLength
        : value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return keepSlow(value, maxLength, maxDepth);
  }

  private static @Nullable Object keepSlow(Object value, int maxLength, int maxDepth) {
    try {
      Object copy =
          value instanceof List<?> list
              ? Collections.unmodifiableList(new ArrayList<>(list))
              : value;
      return limit(copy, maxLength, maxDepth);
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown); // a list of the user's own
      return null;
    }
  }

  /**
   * Applies the limits.
   *
   * @param value any value that an attribute may have
   * @param maxLength the longest string in UTF-16 units and the longest byte array in bytes; {@link
   *     Integer#MAX_VALUE} for no limit
   * @return the same object if it keeps the limits
   */
  @HotPath("RichSpanBenchmark")
  public static Object limit(Object value, int maxLength) {
    return limit(value, maxLength, MAX_DEPTH);
  }

  /**
   * Applies the limits.
   *
   * @param value any value that an attribute may have
   * @param maxLength the longest string in UTF-16 units and the longest byte array in bytes; {@link
   *     Integer#MAX_VALUE} for no limit
   * @param maxDepth how deep arrays and maps nest; the attribute's own value is at depth 1
   * @return the same object if it keeps the limits
   */
  public static Object limit(Object value, int maxLength, int maxDepth) {
    if (value instanceof String string) {
      return cut(string, maxLength);
    }
    if (value instanceof Value<?> tree) {
      return limitTree(tree, maxLength, maxDepth);
    }
    if (value instanceof List<?> list && maxLength != Integer.MAX_VALUE) {
      return limitStrings(list, maxLength);
    }
    return value;
  }

  /** Cuts a string, one unit earlier where a surrogate pair would be split. */
  static String cut(String string, int maxLength) {
    if (string.length() <= maxLength) {
      return string;
    }
    boolean splits =
        maxLength > 0
            && Character.isHighSurrogate(string.charAt(maxLength - 1))
            && Character.isLowSurrogate(string.charAt(maxLength));
    return string.substring(0, splits ? maxLength - 1 : maxLength);
  }

  private static List<?> limitStrings(List<?> list, int maxLength) {
    List<@Nullable Object> changed = null;
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof String string && string.length() > maxLength) {
        if (changed == null) {
          changed = new ArrayList<>(list);
        }
        changed.set(i, cut(string, maxLength));
      }
    }
    return changed == null ? list : Collections.unmodifiableList(changed);
  }

  /**
   * Limits a value and what is in it.
   *
   * @param depthLeft how many levels there may be from this value on
   */
  private static Value<?> limitTree(Value<?> value, int maxLength, int depthLeft) {
    return switch (value.getType()) {
      case STRING -> limitString(value, (String) value.getValue(), maxLength);
      case BYTES -> limitBytes(value, (ByteBuffer) value.getValue(), maxLength);
      case ARRAY -> depthLeft <= 0 ? Value.empty() : limitArray(value, maxLength, depthLeft);
      case KEY_VALUE_LIST -> depthLeft <= 0 ? Value.empty() : limitMap(value, maxLength, depthLeft);
      default -> value;
    };
  }

  private static Value<?> limitString(Value<?> value, String string, int maxLength) {
    return string.length() <= maxLength ? value : Value.of(cut(string, maxLength));
  }

  private static Value<?> limitBytes(Value<?> value, ByteBuffer bytes, int maxLength) {
    if (bytes.remaining() <= maxLength) {
      return value;
    }
    byte[] first = new byte[maxLength];
    bytes.duplicate().get(first);
    return Value.of(first);
  }

  @SuppressWarnings("unchecked") // the type of the value says so
  private static Value<?> limitArray(Value<?> value, int maxLength, int depthLeft) {
    List<Value<?>> elements = (List<Value<?>>) value.getValue();
    List<Value<?>> changed = null;
    for (int i = 0; i < elements.size(); i++) {
      Value<?> element = elements.get(i);
      Value<?> limited = limitTree(element, maxLength, depthLeft - 1);
      if (limited != element) {
        changed = changed == null ? new ArrayList<>(elements) : changed;
        changed.set(i, limited);
      }
    }
    return changed == null ? value : Value.of(changed);
  }

  @SuppressWarnings("unchecked") // the type of the value says so
  private static Value<?> limitMap(Value<?> value, int maxLength, int depthLeft) {
    List<KeyValue> entries = (List<KeyValue>) value.getValue();
    KeyValue[] changed = null;
    for (int i = 0; i < entries.size(); i++) {
      KeyValue entry = entries.get(i);
      Value<?> limited = limitTree(entry.getValue(), maxLength, depthLeft - 1);
      if (limited != entry.getValue()) {
        changed = changed == null ? entries.toArray(new KeyValue[0]) : changed;
        changed[i] = KeyValue.of(entry.getKey(), limited);
      }
    }
    return changed == null ? value : Value.of(changed);
  }
}
