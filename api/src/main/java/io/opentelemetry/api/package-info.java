/** The entry points of OpenTelemetry. */
@NullMarked
package io.opentelemetry.api;

import org.jspecify.annotations.NullMarked;
