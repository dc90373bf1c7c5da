/** Types that every part of OpenTelemetry may use. */
@NullMarked
package io.opentelemetry.common;

import org.jspecify.annotations.NullMarked;
