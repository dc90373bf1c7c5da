/** Log record data made by hand. */
@NullMarked
package io.opentelemetry.sdk.testing.logs;

import org.jspecify.annotations.NullMarked;
