/** Types that existing libraries reach into; new code has no use for them. */
@NullMarked
package io.opentelemetry.sdk.trace.internal;

import org.jspecify.annotations.NullMarked;
