/** What published libraries use although it is not promised. */
@NullMarked
package io.opentelemetry.sdk.common.internal;

import org.jspecify.annotations.NullMarked;
