/** The trace SDK: its provider, spans, limits, id generators and span processors. */
@NullMarked
package io.opentelemetry.sdk.trace;

import org.jspecify.annotations.NullMarked;
