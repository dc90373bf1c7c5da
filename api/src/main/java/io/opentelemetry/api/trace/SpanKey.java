package io.opentelemetry.api.trace;

import io.opentelemetry.context.ContextKey;

/**
 * Under which a context holds its span. A class of its own, as an interface's fields are public.
 */
final class SpanKey {

  static final ContextKey<Span> KEY = ContextKey.named("opentelemetry-trace-span-key");

  private SpanKey() {}
}
