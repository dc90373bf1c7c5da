package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;

/**
 * What the encoder must know of a signal. The messages around the items ({@code Export…Request},
 * {@code Resource…}, {@code Scope…}) have the same field numbers in every signal.
 *
 * @param <T> the data of one item
 */
public abstract class RequestListing<T> {

  final Field resources;
  final Field scopes;
  final Field items;

  RequestListing(String resourcesName, String scopesName, String itemsName) {
    this.resources = Field.message(1, resourcesName, 3);
    this.scopes = Field.message(2, scopesName, 3);
    this.items = Field.message(2, itemsName, 2);
  }

  abstract Resource resource(T item);

  abstract InstrumentationScopeInfo scope(T item);

  /** What an item counts for in the exporter's own metrics and in its log. */
  int count(T item) {
    return 1;
  }

  /** Writes the fields of one item. */
  abstract void write(OtlpWriter out, T item);
}
