/** Attributes and values, shared by all signals. */
@NullMarked
package io.opentelemetry.api.common;

import org.jspecify.annotations.NullMarked;
