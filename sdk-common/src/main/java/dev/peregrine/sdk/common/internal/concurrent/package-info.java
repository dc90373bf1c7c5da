/**
 * Every lock-free protocol of the SDK, one class each: who reads and writes, which states there
 * are, what is guaranteed. No other package has compare-and-set loops or variable handles.
 *
 * <p>The end of an accessor's name, or its beginning, tells the memory order:
 *
 * <ul>
 *   <li>{@code …Plain}: none; only the owner calls it, or a later release publishes it.
 *   <li>{@code …Opaque}: atomic, in order for this one variable; for counters and hints.
 *   <li>{@code …Acquire}: nothing after it moves before it.
 *   <li>{@code …Release}: nothing before it moves after it.
 *   <li>{@code …Volatile}: in one order with all other volatile accesses and all compare-and-sets.
 *   <li>{@code cas…}: compare and set, volatile; returns whether it did.
 * </ul>
 */
@NullMarked
package dev.peregrine.sdk.common.internal.concurrent;

import org.jspecify.annotations.NullMarked;
