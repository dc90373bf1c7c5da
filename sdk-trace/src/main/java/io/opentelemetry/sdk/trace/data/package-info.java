/** What exporters receive: spans, events, links and statuses as immutable data. */
@NullMarked
package io.opentelemetry.sdk.trace.data;

import org.jspecify.annotations.NullMarked;
