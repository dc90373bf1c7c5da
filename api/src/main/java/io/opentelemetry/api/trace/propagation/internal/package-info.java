/** What published libraries link to although it never was part of the API. Not for new code. */
@NullMarked
package io.opentelemetry.api.trace.propagation.internal;

import org.jspecify.annotations.NullMarked;
