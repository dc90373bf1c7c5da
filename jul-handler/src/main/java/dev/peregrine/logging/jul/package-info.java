/** A handler of {@code java.util.logging} that emits OpenTelemetry log records. */
@NullMarked
package dev.peregrine.logging.jul;

import org.jspecify.annotations.NullMarked;
