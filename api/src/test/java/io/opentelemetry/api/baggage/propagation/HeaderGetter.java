package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Iterator;
import java.util.function.Function;

/** Reads several headers named {@code baggage}, whatever the name it is asked for. */
record HeaderGetter<C>(Function<C, Iterator<String>> headers) implements TextMapGetter<C> {

  @Override
  public String get(C carrier, String key) {
    throw new AssertionError("only one header is asked for");
  }

  @Override
  public Iterator<String> getAll(C carrier, String key) {
    return headers.apply(carrier);
  }
}
