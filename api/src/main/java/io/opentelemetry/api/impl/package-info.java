/** Helpers for those who implement or instrument with OpenTelemetry. */
@NullMarked
package io.opentelemetry.api.impl;

import org.jspecify.annotations.NullMarked;
