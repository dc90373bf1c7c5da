package io.opentelemetry.api.trace;

import io.opentelemetry.context.ContextKey;

/**
 * Under which a context holds its span. A class of its own, as an interface's fields are public.
 * Java agents find it by the names of the class and of its field.
 */
final class SpanContextKey {

  static final ContextKey<Span> KEY = ContextKey.named("opentelemetry-trace-span-key");

  private SpanContextKey() {}
}
