/** Helpers for those who implement the OpenTelemetry API; applications have no use for them. */
@NullMarked
package io.opentelemetry.common.impl;

import org.jspecify.annotations.NullMarked;
