/**
 * An online shop that shows its own traces. Read {@link Quickstart} first, then {@link Telemetry},
 * {@link TracedServer}, {@link TracedClient} and {@link PaymentService}.
 */
@NullMarked
package dev.peregrine.examples.quickstart;

import org.jspecify.annotations.NullMarked;
