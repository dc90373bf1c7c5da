/**
 * Propagation by means that the OpenTelemetry API for Java has no types for: environment variables.
 */
@NullMarked
package dev.peregrine.api.propagation;

import org.jspecify.annotations.NullMarked;
