/** An SDK in memory as an extension of JUnit 5 and 6. */
@NullMarked
package io.opentelemetry.sdk.testing.junit5;

import org.jspecify.annotations.NullMarked;
