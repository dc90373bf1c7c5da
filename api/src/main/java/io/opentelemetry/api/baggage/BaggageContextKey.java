package io.opentelemetry.api.baggage;

import io.opentelemetry.context.ContextKey;

/**
 * The key of baggage in a context, kept here so that only this package can reach it. Java agents
 * find it by the names of the class and of its field.
 */
final class BaggageContextKey {

  static final ContextKey<Baggage> KEY = ContextKey.named("opentelemetry-baggage-key");

  private BaggageContextKey() {}
}
