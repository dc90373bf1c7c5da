/**
 * What published libraries link to although it never was part of the API. Nothing here is for new
 * code.
 */
@NullMarked
package io.opentelemetry.api.internal;

import org.jspecify.annotations.NullMarked;
