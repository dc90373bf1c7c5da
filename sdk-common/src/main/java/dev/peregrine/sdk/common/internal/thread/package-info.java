/** Threads that carry telemetry, and a timer on one of them. */
@NullMarked
package dev.peregrine.sdk.common.internal.thread;

import org.jspecify.annotations.NullMarked;
