/** Builds an SDK from system properties, environment variables and extensions on the class path. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure;

import org.jspecify.annotations.NullMarked;
