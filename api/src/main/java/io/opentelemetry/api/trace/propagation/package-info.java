/** Propagation of span contexts in the W3C Trace Context format. */
@NullMarked
package io.opentelemetry.api.trace.propagation;

import org.jspecify.annotations.NullMarked;
