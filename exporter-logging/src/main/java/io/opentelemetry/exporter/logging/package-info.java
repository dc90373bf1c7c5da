/** Exporters that write telemetry for people to read, one line an item. */
@NullMarked
package io.opentelemetry.exporter.logging;

import org.jspecify.annotations.NullMarked;
