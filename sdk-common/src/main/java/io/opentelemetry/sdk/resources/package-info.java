/** The resource: what is known of the process that records telemetry. */
@NullMarked
package io.opentelemetry.sdk.resources;

import org.jspecify.annotations.NullMarked;
