/**
 * What the SDKs of all signals share: clock, results of asynchronous operations, instrumentation
 * scopes.
 */
@NullMarked
package io.opentelemetry.sdk.common;

import org.jspecify.annotations.NullMarked;
