/** A clock that stands still until a test moves it. */
@NullMarked
package io.opentelemetry.sdk.testing.time;

import org.jspecify.annotations.NullMarked;
