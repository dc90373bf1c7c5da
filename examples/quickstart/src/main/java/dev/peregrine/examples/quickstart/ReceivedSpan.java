package dev.peregrine.examples.quickstart;

import io.opentelemetry.proto.trace.v1.Span;

/** A span as it came over the wire, and the service that made it. */
record ReceivedSpan(String service, Span span) {}
