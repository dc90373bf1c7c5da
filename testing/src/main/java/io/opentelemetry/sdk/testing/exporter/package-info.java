/** Exporters that keep what they get in memory. */
@NullMarked
package io.opentelemetry.sdk.testing.exporter;

import org.jspecify.annotations.NullMarked;
