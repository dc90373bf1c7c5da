/** Propagators for the headers of Zipkin (B3), Jaeger and OT Trace. */
@NullMarked
package io.opentelemetry.extension.trace.propagation;

import org.jspecify.annotations.NullMarked;
