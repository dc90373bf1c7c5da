/**
 * Resource detectors: what a process can find out about itself and about where it runs. Each is a
 * {@code ResourceProvider} that autoconfiguration finds on the class path; {@code
 * otel.java.disabled.resource.providers} turns it off by the name of its class.
 *
 * <p>None of them throws, waits for longer than a second, or uses the network except as said.
 */
@NullMarked
package dev.peregrine.resources;

import org.jspecify.annotations.NullMarked;
