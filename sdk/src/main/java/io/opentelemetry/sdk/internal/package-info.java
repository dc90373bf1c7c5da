/** What published libraries use although it is not promised. It needs api-incubator. */
@NullMarked
package io.opentelemetry.sdk.internal;

import org.jspecify.annotations.NullMarked;
