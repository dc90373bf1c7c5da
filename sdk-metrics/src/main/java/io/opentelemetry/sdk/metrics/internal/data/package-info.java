/**
 * What published libraries link to although it never was part of the contract. New code uses the
 * {@code create} methods of {@link io.opentelemetry.sdk.metrics.data}.
 */
@NullMarked
package io.opentelemetry.sdk.metrics.internal.data;

import org.jspecify.annotations.NullMarked;
