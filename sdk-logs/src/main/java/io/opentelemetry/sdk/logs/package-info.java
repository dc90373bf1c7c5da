/** The logs SDK: its provider, log records, and what processes them. */
@NullMarked
package io.opentelemetry.sdk.logs;

import org.jspecify.annotations.NullMarked;
