package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** What people know an item by, if anything. */
  abstract @Nullable String name(T item);

  /** The ways into an encoded item to what people know it by: the first that leads to a text is taken. */
  abstract List<List<Level>> names();

  /** What lies between an item and what is counted of it. */
  List<Level> insideItem() {
    return List.of();
  }

  /** The way from a request to an item. */
  final List<Level> toItem() {
    return List.of(Level.messages(resources), Level.messages(scopes), Level.messages(items));
  }

  /** The way from a request to what is counted. */
  final List<Level> toCounted() {
    List<Level> levels = new ArrayList<>(toItem());
    levels.addAll(insideItem());
    return levels;
  }

  /** Writes the fields of one item. */
  abstract void write(OtlpWriter out, T item);
}
