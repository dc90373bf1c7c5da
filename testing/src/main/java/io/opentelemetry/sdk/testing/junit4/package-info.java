/** An SDK in memory as a JUnit 4 rule. */
@NullMarked
package io.opentelemetry.sdk.testing.junit4;

import org.jspecify.annotations.NullMarked;
