/** Delivery of encoded telemetry: options, senders, results; the same for every signal. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.deliver;

import org.jspecify.annotations.NullMarked;
