package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.trace.Span;

/** A span as a processor sees it while it can still be written to. */
public interface ReadWriteSpan extends Span, ReadableSpan {}
