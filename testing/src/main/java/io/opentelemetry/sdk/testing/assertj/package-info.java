/** AssertJ assertions on what the SDK records. */
@NullMarked
package io.opentelemetry.sdk.testing.assertj;

import org.jspecify.annotations.NullMarked;
