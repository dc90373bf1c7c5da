/** A context storage that tests can replace. */
@NullMarked
package io.opentelemetry.sdk.testing.context;

import org.jspecify.annotations.NullMarked;
