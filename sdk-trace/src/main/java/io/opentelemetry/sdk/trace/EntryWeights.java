package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.Weights;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;

/** About how much memory the entries of a span's log take. */
final class EntryWeights {

  /** An event or a link, beside its name and attributes. */
  private static final int OBJECT = 64;

  private EntryWeights() {}

  /** What an entry's value weighs; 0 if it is light. */
  static int of(Object value) {
    if (value instanceof EventData event) {
      return ofEvent(event);
    }
    if (value instanceof LinkData link) {
      return Weights.sum(OBJECT, Weights.of(link.getAttributes()));
    }
    return value instanceof StatusData status
        ? Weights.of(status.getDescription())
        : Weights.of(value);
  }

  private static int ofEvent(EventData event) {
    if (event instanceof RecordedException exception) {
      return Weights.sum(OBJECT, exception.weight());
    }
    int name = Weights.sum(OBJECT, event.getName().length());
    return Weights.sum(name, Weights.of(event.getAttributes()));
  }

  static int ofPairs(Object[] pairs, int count) {
    int weight = 0;
    for (int i = 1; i < 2 * count; i += 2) {
      weight = Weights.sum(weight, of(pairs[i]));
    }
    return weight;
  }
}
