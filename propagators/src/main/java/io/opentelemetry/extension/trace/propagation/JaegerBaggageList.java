package io.opentelemetry.extension.trace.propagation;

import dev.peregrine.propagators.internal.ReceivedBaggage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code jaeger-baggage: key=value, key=value}, which people write by hand. A pair
 * that is not one is skipped.
 */
final class JaegerBaggageList {

  static final String NAME = "jaeger-baggage";

  private JaegerBaggageList() {}

  static void read(@Nullable String header, ReceivedBaggage baggage) {
    if (header == null || header.length() > ReceivedBaggage.MAX_LENGTH) {
      return;
    }
    int start = 0;
    while (start < header.length() && !baggage.isFull()) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      readPair(header.substring(start, end), baggage);
      start = end + 1;
    }
  }

  private static void readPair(String pair, ReceivedBaggage baggage) {
    int equals = pair.indexOf('=');
    if (equals < 0 || pair.indexOf('=', equals + 1) >= 0) {
      return;
    }
    String key = pair.substring(0, equals).trim();
    String value = pair.substring(equals + 1).trim();
    if (!key.isEmpty() && !value.isEmpty()) {
      baggage.add(key, value);
    }
  }
}
