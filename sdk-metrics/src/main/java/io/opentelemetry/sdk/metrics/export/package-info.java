/** Who collects metrics, and where they go: readers, exporters and producers. */
@NullMarked
package io.opentelemetry.sdk.metrics.export;

import org.jspecify.annotations.NullMarked;
