package io.opentelemetry.api.trace;

/**
 * The role of a span between its parent and its children.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/api/#spankind">SpanKind</a>
 */
public enum SpanKind {
  /** An operation inside an application, which is the default. */
  INTERNAL,
  /** Handling of a request that came in from elsewhere. */
  SERVER,
  /** A request to elsewhere whose response is waited for. */
  CLIENT,
  /** Handing over of a message that somebody will process later. */
  PRODUCER,
  /** Processing of a message that a producer handed over. */
  CONSUMER
}
