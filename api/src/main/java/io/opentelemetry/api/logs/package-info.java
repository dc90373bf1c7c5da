/** The logs API, for bridging logging frameworks and emitting events. */
@NullMarked
package io.opentelemetry.api.logs;

import org.jspecify.annotations.NullMarked;
