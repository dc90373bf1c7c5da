/**
 * An online shop that shows its own traces. Read {@link Quickstart} first, then {@link Telemetry},
 * {@link TracedServer}, {@link TracedClient} and {@link PaymentService}.
 */
package dev.peregrine.examples.quickstart;
