package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.budget.ByteBudget;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * About how much memory values take: a text counts with its length, a byte array with its own, and
 * everything with a little for itself.
 */
public final class Weights {

  /** What an entry weighs beside its contents, if these are not light. */
  public static final int ENTRY = 32;

  /** A text up to this length is light: it counts with its entry, and not by itself. */
  static final int LIGHT_LENGTH = 128;

  /** What an element of a list weighs beside its contents. */
  private static final int ELEMENT = 16;

  /** From this weight on an item is accounted by itself; below, it is one of many. */
  private static final int HEAVY = ByteBudget.NOMINAL_ITEM_BYTES;

  private Weights() {}

  /** The weight of an attribute's value, or of a body; 0 if it is light. */
  public static int of(Object value) {
    return ValueLimits.isLight(value, Integer.MAX_VALUE) ? 0 : ofAny(value);
  }

  private static int ofAny(Object value) {
    if (value instanceof String text) {
      return sum(ELEMENT, text.length());
    }
    if (value instanceof List<?> list) {
      return ofList(list);
    }
    return value instanceof Value<?> tree ? ofTree(tree) : ELEMENT;
  }

  /** The weight of the attributes of an event or a link. */
  public static int of(Attributes attributes) {
    if (attributes.isEmpty()) {
      return 0;
    }
    Object[] pairs = ApiAccess.pairs(attributes);
    return ofPairs(pairs, pairs.length / 2);
  }

  /** The weight of {@code key, value, …} with their entries. */
  public static int ofPairs(Object[] pairs, int count) {
    int weight = 0;
    for (int i = 1; i < 2 * count; i += 2) {
      weight = sum(weight, sum(ENTRY, of(pairs[i])));
    }
    return weight;
  }

  /** The sum of two weights, as large as an int gets at most. */
  public static int sum(int a, int b) {
    int sum = a + b;
    return sum >= 0 ? sum : Integer.MAX_VALUE;
  }

  /** The weight of an item as it is accounted: 0 for those that are not worth it. */
  public static int heavy(int weight) {
    return weight > HEAVY ? weight : 0;
  }

  private static int ofList(List<?> list) {
    int weight = ELEMENT;
    for (Object element : list) {
      weight = sum(weight, element == null ? ELEMENT : ofAny(element));
    }
    return weight;
  }

  @SuppressWarnings("unchecked") // the type of the value says so
  private static int ofTree(@Nullable Value<?> value) {
    if (value == null) {
      return ELEMENT;
    }
    return switch (value.getType()) {
      case STRING -> ofAny(value.getValue());
      case BYTES -> sum(ELEMENT, ((ByteBuffer) value.getValue()).remaining());
      case ARRAY -> ofList((List<Value<?>>) value.getValue());
      case KEY_VALUE_LIST -> {
        int weight = ELEMENT;
        for (KeyValue entry : (List<KeyValue>) value.getValue()) {
          weight = sum(weight, sum(entry.getKey().length(), ofTree(entry.getValue())));
        }
        yield weight;
      }
      default -> ELEMENT;
    };
  }
}
