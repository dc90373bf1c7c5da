/** Delivery of encoded telemetry: senders, retries, results; the same for every signal. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.deliver;

import org.jspecify.annotations.NullMarked;
