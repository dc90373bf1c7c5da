package dev.peregrine.propagators.internal;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Baggage that is just being read. What is beyond the limits is left out, entry by entry. */
public final class ReceivedBaggage {

  static final int MAX_ENTRIES = 64;

  /** Of all keys and values together, as in the W3C format. */
  public static final int MAX_LENGTH = 8192;

  private @Nullable BaggageBuilder builder;
  private int entriesLeft = MAX_ENTRIES;
  private int lengthLeft = MAX_LENGTH;

  public boolean isFull() {
    return entriesLeft == 0;
  }

  /** Adds an entry if there is room; a later one of the same key replaces it. */
  public void add(String key, String value) {
    int length = key.length() + value.length();
    if (entriesLeft == 0 || length > lengthLeft) {
      return;
    }
    entriesLeft--;
    lengthLeft -= length;
    if (builder == null) {
      builder = Baggage.builder();
    }
    builder.put(key, value);
  }

  /** Returns a context in which this is the baggage, or the same context if nothing was read. */
  public Context storeIn(Context context) {
    return builder == null ? context : builder.build().storeInContext(context);
  }
}
